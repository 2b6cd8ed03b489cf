// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.attune.core.importance.Column;
import org.attune.core.run.Metric;
import org.attune.core.run.Run;
import org.attune.core.run.RunStatus;
import org.attune.ui.chart.ChartStyle;
import org.attune.ui.chart.Palette;
import org.attune.ui.tests.NoErrorLogged;
import org.attune.ui.tests.RecordedRun;
import org.attune.ui.tests.RunsOnDisk;
import org.eclipse.core.runtime.CoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(NoErrorLogged.class)
final class PlotPreparationTest {
	private static final ChartStyle LIGHT = new ChartStyle(0xFFFFFF, 0x1A1A1A);
	private static final ChartStyle DARK = new ChartStyle(0x2F2F2F, 0xE6E6E6);
	private final Random random = new Random(5);

	@Test
	void tenThousandRunsOnTwentyAxesTakeSeconds() throws CoreException {
		try (RunsOnDisk disk = new RunsOnDisk()) {
			Run run = disk.add(new RecordedRun(RunStatus.FINISHED));
			ExploreData data = uniform(Collections.nCopies(10_000, run), 20);
			Frame frame = new Frame(1600, 900, 1, 17, 8, LIGHT);
			long began = System.nanoTime();
			assertTimeout(Duration.ofSeconds(20),
					() -> new ParallelPreparation(frame, data, ExploreSettings.DEFAULT, Brushes.NONE).get());
			System.out.printf("figure ui.parallel_10k_runs_20_axes_ms %d ms%n", (System.nanoTime() - began) / 1_000_000);
		}
	}

	@Test
	void theColumnsStandInTheirOrderAndNewOnesBehindTheirNeighbours() {
		ExploreData data = uniform(List.of(), 3);
		ExploreSettings settings = ExploreSettings.DEFAULT;
		assertEquals(List.of("h0", "h1", "h2", ExploreData.TARGET), ids(settings, data));
		settings = settings.moved(settings.axes(data), 3, 0);
		assertEquals(List.of(ExploreData.TARGET, "h0", "h1", "h2"), ids(settings, data));
		assertEquals(List.of(ExploreData.TARGET, "h0", "h1", "h2", "h3"), ids(settings, uniform(List.of(), 4)));
	}

	@Test
	void aBrushStaysOnItsValuesWhenTheAxisIsTurned() {
		Column column = Column.ofNumbers("x", 1, 2, 3, Double.NaN);
		Axis axis = Axis.of(column, "X", false, false);
		Axis turned = Axis.of(column, "X", false, true);
		Brush upper = Brush.of(axis, 0.7, 1);

		assertTrue(upper.accepts(axis, 2) && upper.accepts(turned, 2));
		assertFalse(upper.accepts(axis, 0) || upper.accepts(turned, 0) || upper.accepts(axis, 3));
		assertTrue(Brush.of(axis, -1, -1).accepts(axis, 3));
		assertFalse(Brush.of(axis, -1, -1).accepts(axis, 0));
	}

	@Test
	void zeroHasNoPlaceOnALogarithmicAxis() {
		Axis axis = Axis.of(Column.ofNumbers("decay", 0, 0.001, 0.1), "Decay", true, false);
		assertTrue(axis.scale().logarithmic());
		assertFalse(axis.shows(0));
		assertEquals(0.03 / 1.06, axis.fraction(1), 1e-9);
	}

	@Test
	void everyColourIsSeenOnItsBackgroundAndTheBestStandsOutMost() {
		for (ChartStyle style : List.of(LIGHT, DARK)) {
			double before = 0;
			for (double quality = 0; quality <= 1; quality += 0.05) {
				double contrast = Palette.contrast(Viridis.colour(quality, style), style.background());
				assertTrue(contrast > 1.7, quality + ": " + contrast);
				assertTrue(contrast > before, "rises with quality");
				before = contrast;
			}
		}
	}

	@Test
	void betterIsBrighterWhetherHighOrLowIsBetter() {
		ExploreData accuracy = new ExploreData(List.of(), List.of(), 0, Metric.VALIDATION_ACCURACY,
				Column.ofNumbers(ExploreData.TARGET, 0.1, 0.9, Double.NaN));
		ExploreData loss = new ExploreData(List.of(), List.of(), 0, Metric.VALIDATION_LOSS, accuracy.target());
		Shade up = Shade.of(accuracy.target(), accuracy, ExploreSettings.DEFAULT);
		Shade down = Shade.of(loss.target(), loss, ExploreSettings.DEFAULT);

		assertTrue(up.of(1) > up.of(0));
		assertTrue(down.of(1) < down.of(0));
		assertEquals(Shade.NONE, up.of(2));
	}

	private ExploreData uniform(List<Run> runs, int columns) {
		List<Column> varying = IntStream.range(0, columns)
				.mapToObj(i -> Column.ofNumbers("h" + i, random.doubles(runs.size()).toArray())).toList();
		return new ExploreData(runs, varying, 0, Metric.VALIDATION_ACCURACY,
				Column.ofNumbers(ExploreData.TARGET, random.doubles(runs.size()).toArray()));
	}

	private static List<String> ids(ExploreSettings settings, ExploreData data) {
		return settings.axes(data).stream().map(Axis::id).toList();
	}
}
