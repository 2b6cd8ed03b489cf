// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.explore;

import java.util.BitSet;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.attune.ui.chart.Dash;
import org.attune.ui.chart.Palette;
import org.attune.ui.chart.Raster;
import org.eclipse.swt.graphics.Rectangle;

/** Draws parallel coordinates. Plain computation, for 10,000 runs about a second; any thread. */
record ParallelPreparation(Frame frame, ExploreData data, ExploreSettings settings, Brushes brushes)
		implements Supplier<ParallelPicture> {

	@Override
	public ParallelPicture get() {
		List<Axis> axes = settings.axes(data);
		Rectangle plot = ParallelPicture.plot(frame);
		BitSet accepted = brushes.accepted(axes, data.runs().size());
		Raster raster = new Raster((int) Math.round(plot.width * frame.zoom()), (int) Math.round(plot.height * frame.zoom()),
				frame.style().background());
		if (!brushes.isEmpty()) {
			stroke(raster, axes, plot, IntStream.range(0, data.runs().size()).filter(run -> !accepted.get(run)), Dash.SOLID);
			raster.blend(Palette.mix(frame.style().background(), frame.style().foreground(), 0.14), 0.7);
		}
		Shade shade = Shade.of(data.target(), data, settings);
		// what is best lies on top
		for (int each = Shade.NONE; each < Shade.COUNT; each++) {
			stroke(raster, axes, plot, shade.runs(each).filter(accepted::get), each == Shade.NONE ? Dash.DOTTED : Dash.SOLID);
			raster.blend(Shade.colour(each, frame.style()), 0.85);
		}
		return new ParallelPicture(frame, data, axes, accepted, plot, raster);
	}

	private void stroke(Raster raster, List<Axis> axes, Rectangle plot, IntStream runs, Dash dash) {
		double zoom = frame.zoom();
		runs.forEach(run -> {
			for (int axis = 0; axis < axes.size() - 1; axis++) {
				raster.line(ParallelPicture.offset(axis, axes.size(), plot) * zoom,
						ParallelPicture.depth(axes.get(axis), run, frame, plot) * zoom,
						ParallelPicture.offset(axis + 1, axes.size(), plot) * zoom,
						ParallelPicture.depth(axes.get(axis + 1), run, frame, plot) * zoom, 1.2 * zoom, dash);
			}
		});
	}
}
