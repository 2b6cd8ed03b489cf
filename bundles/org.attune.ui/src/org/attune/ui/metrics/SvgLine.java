// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.metrics;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Curves of a chart as SVG paths: the same reduction to pixel columns that the view draws, so the same line. */
final class SvgLine {
	private final PanelPicture panel;
	private final int columns;

	/** A place in the plot, in points. */
	record Place(double x, double y) {
		@Override
		public String toString() {
			return String.format(Locale.ROOT, "%.2f %.2f", x, y); //$NON-NLS-1$
		}
	}

	SvgLine(PanelPicture panel, double zoom) {
		this.panel = panel;
		this.columns = (int) Math.round(panel.plot().width * zoom);
	}

	/** The line through all points. */
	String path(Points points) {
		Decimation reduced = reduced(points);
		StringBuilder path = new StringBuilder();
		for (int i = 0; i < reduced.size(); i++) {
			path.append(reduced.joined(i) ? 'L' : 'M').append(place(reduced.column(i), reduced.first(i)));
			if (reduced.lowest(i) < reduced.highest(i)) {
				path.append('L').append(place(reduced.column(i), reduced.lowest(i))).append('L')
						.append(place(reduced.column(i), reduced.highest(i))).append('L')
						.append(place(reduced.column(i), reduced.last(i)));
			}
		}
		return path.toString();
	}

	/** The area of the band around a mean, one closed path for each part without a gap. */
	String area(Curve curve) {
		Decimation high = reduced(curve.edge(1));
		Decimation low = reduced(curve.edge(-1));
		StringBuilder area = new StringBuilder();
		List<Place> below = new ArrayList<>();
		for (int i = 0; i < Math.min(high.size(), low.size()); i++) {
			if (!high.joined(i) || !low.joined(i)) {
				close(area, below);
			}
			area.append(below.isEmpty() ? 'M' : 'L').append(place(high.column(i), high.highest(i)));
			below.add(place(low.column(i), low.lowest(i)));
		}
		close(area, below);
		return area.toString();
	}

	private static void close(StringBuilder area, List<Place> below) {
		below.reversed().forEach(place -> area.append('L').append(place));
		if (!below.isEmpty()) {
			area.append('Z');
		}
		below.clear();
	}

	/** Where single points are drawn. */
	List<Place> dots(Curve curve) {
		Decimation reduced = reduced(curve.shown());
		List<Place> dots = new ArrayList<>();
		boolean dotted = CurveStroke.dotted(curve, reduced, panel.plot().width);
		for (int i = 0; i < reduced.size(); i++) {
			if (dotted || reduced.alone(i)) {
				dots.add(place(reduced.column(i), reduced.last(i)));
			}
		}
		return dots;
	}

	private Decimation reduced(Points points) {
		return Decimation.of(points, panel.x(), panel.y(), columns);
	}

	private Place place(int column, double value) {
		return new Place(column * (panel.plot().width - 1.0) / Math.max(1, columns - 1),
				(1 - panel.y().fraction(value)) * (panel.plot().height - 1));
	}
}
