// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.attune.core.run.Metric;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.graphics.Rectangle;
import org.attune.ui.chart.AxisScale;
import org.attune.ui.tests.NoErrorLogged;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(NoErrorLogged.class)
final class ReadoutTest {
	private final double[] iterations = { 1, 2, 3, 4 };
	private final double[] losses = { 2.5, Double.NaN, 0.123456, 1e-9 };

	@Test
	void readsTheNearestPoint() {
		Readout readout = Readout.of(panel(curve("Run 7", 7, Metric.LOSS, iterations, losses, losses)),
				XAxis.ITERATION, 2.6);

		assertEquals(3, readout.x());
		assertEquals("Iteration 3\nRun 7  " + Metric.LOSS.label() + "  0.1235", readout.asText());
	}

	@Test
	void saysNotANumberAndNotZero() {
		Readout readout = Readout.of(panel(curve("Run 7", 7, Metric.LOSS, iterations, losses, losses)),
				XAxis.ITERATION, 2);

		assertTrue(readout.asText().endsWith("  \u2715 NaN"), readout.asText());
	}

	@Test
	void givesTheMeasuredAndTheSmoothedValue() {
		double[] smooth = { 2.5, 2.5, 1, 1 };
		Readout readout = Readout.of(panel(curve("Run 7", 7, Metric.LOSS, iterations, losses, smooth)),
				XAxis.ITERATION, 3);

		assertTrue(readout.asText().endsWith("0.1235, smoothed 1"), readout.asText());
	}

	@Test
	void saysWhereACurveThatEndedEarlierWasRead() {
		Curve longer = curve("Run 1", 1, Metric.VALIDATION_ACCURACY, new double[] { 1, 9 }, new double[] { 0.1, 0.912345 }, null);
		Curve shorter = curve("Run 2", 2, Metric.VALIDATION_ACCURACY, new double[] { 4 }, new double[] { 0.5 }, null);
		Readout readout = Readout.of(panel(longer, shorter), XAxis.EPOCH, 9);

		assertEquals("Epoch 9", readout.title());
		assertTrue(readout.rows().get(0).text().endsWith("91.23 %"), readout.asText());
		assertTrue(readout.rows().get(1).text().endsWith("50.00 % (at 4)"), readout.asText());
	}

	@Test
	void aCurvesNearestPointIsFoundAtItsEnds() {
		Curve curve = curve("Run 7", 7, Metric.LOSS, iterations, losses, losses);

		assertEquals(0, curve.measured().nearest(-10));
		assertEquals(3, curve.measured().nearest(100));
		assertEquals(1, curve.measured().nearest(2.4));
	}

	@Test
	void givesTheMeanOfSeedsWithItsIntervalAndTheirNumber() {
		Curve mean = curve("Run 1", 1, Metric.VALIDATION_ACCURACY, new double[] { 1, 2 }, new double[] { 0.9, 0.8 }, null);
		Band band = new Band(new double[] { 0.012, Double.NaN }, new double[2], new int[] { 3, 1 }, new int[] { 0, 2 });
		Curve group = new Curve(mean.owner(), mean.metric(), mean.measured(), mean.shown(), Optional.of(band), true);

		String first = Readout.of(panel(Panel.ACCURACY, group), XAxis.EPOCH, 1).asText();
		String second = Readout.of(panel(Panel.ACCURACY, group), XAxis.EPOCH, 2).asText();

		assertTrue(first.endsWith("90.00 % \u00b1 1.20 % (n = 3)"), first);
		assertTrue(second.endsWith("80.00 % (n = 1, 2 not finite)"), second);
	}

	@Test
	void tellsTheInfinitiesApart() {
		Curve curve = curve("Run 1", 1, Metric.LOSS, new double[] { 1, 2 },
				new double[] { Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY }, null);

		assertTrue(Readout.of(panel(curve), XAxis.ITERATION, 1).asText().endsWith("\u25B2 Infinity"));
		assertTrue(Readout.of(panel(curve), XAxis.ITERATION, 2).asText().endsWith("\u25BC -Infinity"));
	}

	@Test
	void readsTimesAsClocksWriteThem() {
		Curve curve = curve("Run 1", 1, Metric.LOSS, new double[] { 3725 }, new double[] { 1 }, null);

		assertEquals("Time 1:02:05", Readout.of(panel(curve), XAxis.TIME, 0).title());
	}

	private static Curve curve(String label, int number, Metric metric, double[] xs, double[] ys, double[] smooth) {
		Points measured = ArrayPoints.of(xs, ys);
		Points shown = smooth == null || smooth == ys ? measured : ArrayPoints.of(xs, smooth);
		return new Curve(new Owner(label, label, number, false), metric, measured, shown, Optional.empty(), true);
	}

	private static PanelPicture panel(Curve... curves) {
		return panel(curves[0].metric() == Metric.LOSS ? Panel.LOSS : Panel.ACCURACY, curves);
	}

	private static PanelPicture panel(Panel panel, Curve... curves) {
		AxisScale scale = AxisScale.linear(0, 10);
		ImageData pixels = new ImageData(1, 1, 24, new PaletteData(0xFF0000, 0xFF00, 0xFF));
		return new PanelPicture(panel, new Rectangle(0, 0, 100, 100), scale, scale, List.of(), List.of(), List.of(curves), pixels,
				0);
	}
}
