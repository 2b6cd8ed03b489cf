// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.explore;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.attune.core.run.Run;
import org.attune.core.statistics.SeedGroup;
import org.attune.ui.chart.Dash;
import org.attune.ui.chart.Raster;
import org.attune.ui.chart.Tick;
import org.eclipse.swt.graphics.Rectangle;

/** Draws the scatter plot. Plain computation, any thread. The data's runs differ in a hyperparameter. */
record ScatterPreparation(Frame frame, ExploreData data, ExploreSettings settings) implements Supplier<ScatterPicture> {
	private static final int MANY = 1000;

	@Override
	public ScatterPicture get() {
		Axis x = settings.axis(settings.horizontal(data), data);
		Axis y = settings.axis(data.target(), data);
		Shade shade = Shade.of(settings.colouring(data), data, settings);
		Rectangle plot = ScatterPicture.plot(frame);
		Raster raster = new Raster((int) Math.round(plot.width * frame.zoom()), (int) Math.round(plot.height * frame.zoom()),
				frame.style().background());
		ScatterPicture picture = new ScatterPicture(frame, data, x, y, shade, intervals(), plot, raster);
		grid(picture);
		for (int each = Shade.NONE; each < Shade.COUNT; each++) {
			dots(picture, each);
		}
		return picture;
	}

	private List<ScatterPicture.Interval> intervals() {
		Map<Run, Integer> index = new IdentityHashMap<>();
		data.runs().forEach(run -> index.put(run, index.size()));
		return SeedGroup.of(data.runs()).stream().filter(SeedGroup::isSeveral)
				.map(group -> new ScatterPicture.Interval(index.get(group.first()), group,
						group.summary(run -> ExploreData.value(run, data.metric()))))
				.filter(interval -> interval.summary().n() > 0).toList();
	}

	private void dots(ScatterPicture picture, int shade) {
		double radius = (data.runs().size() > MANY ? 2 : 3.5) * frame.zoom();
		picture.shade().runs(shade).forEach(run -> picture.raster().dot(
				ScatterPicture.offset(picture.x(), run, frame, picture.plot()) * frame.zoom(),
				ScatterPicture.depth(picture.y(), picture.y().column().value(run), frame, picture.plot()) * frame.zoom(), radius));
		picture.raster().blend(Shade.colour(shade, frame.style()), 0.85);
	}

	private void grid(ScatterPicture picture) {
		Raster raster = picture.raster();
		Rectangle plot = picture.plot();
		for (Tick tick : ScatterPainter.horizontal(picture)) {
			double column = (picture.positionOf(tick.value()) - plot.x) * frame.zoom();
			raster.line(column, 0, column, raster.height() - 1.0, frame.zoom(), Dash.SOLID);
		}
		for (Tick tick : ScatterPainter.vertical(picture)) {
			double row = (picture.heightOf(tick.value()) - plot.y) * frame.zoom();
			raster.line(0, row, raster.width() - 1.0, row, frame.zoom(), Dash.SOLID);
		}
		raster.blend(frame.style().grid(), 1);
	}
}
