// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.attune.core.run.Metric;
import org.eclipse.swt.graphics.Rectangle;
import org.attune.ui.tests.NoErrorLogged;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(NoErrorLogged.class)
final class ReadoutTest {
	private final double[] iterations = { 1, 2, 3, 4 };
	private final double[] losses = { 2.5, Double.NaN, 0.123456, 1e-9 };

	@Test
	void readsTheNearestPoint() {
		Readout readout = Readout.of(panel(new Curve("Run 7", 7, Metric.LOSS, iterations, losses, losses)),
				XAxis.ITERATION, 2.6);

		assertEquals(3, readout.x());
		assertEquals("Iteration 3\nRun 7  " + Metric.LOSS.label() + "  0.1235", readout.asText());
	}

	@Test
	void saysNotANumberAndNotZero() {
		Readout readout = Readout.of(panel(new Curve("Run 7", 7, Metric.LOSS, iterations, losses, losses)),
				XAxis.ITERATION, 2);

		assertTrue(readout.asText().endsWith("  NaN"), readout.asText());
	}

	@Test
	void givesTheMeasuredAndTheSmoothedValue() {
		double[] smooth = { 2.5, 2.5, 1, 1 };
		Readout readout = Readout.of(panel(new Curve("Run 7", 7, Metric.LOSS, iterations, losses, smooth)),
				XAxis.ITERATION, 3);

		assertTrue(readout.asText().endsWith("0.1235, smoothed 1"), readout.asText());
	}

	@Test
	void saysWhereACurveThatEndedEarlierWasRead() {
		Curve longer = new Curve("Run 1", 1, Metric.VALIDATION_ACCURACY, new double[] { 1, 9 }, new double[] { 0.1, 0.912345 },
				null);
		Curve shorter = new Curve("Run 2", 2, Metric.VALIDATION_ACCURACY, new double[] { 4 }, new double[] { 0.5 }, null);
		Readout readout = Readout.of(panel(raw(longer), raw(shorter)), XAxis.EPOCH, 9);

		assertEquals("Epoch 9", readout.title());
		assertTrue(readout.rows().get(0).text().endsWith("91.23 %"), readout.asText());
		assertTrue(readout.rows().get(1).text().endsWith("50.00 % (at 4)"), readout.asText());
	}

	@Test
	void aCurvesNearestPointIsFoundAtItsEnds() {
		Curve curve = new Curve("Run 7", 7, Metric.LOSS, iterations, losses, losses);

		assertEquals(0, curve.nearest(-10));
		assertEquals(3, curve.nearest(100));
		assertEquals(1, curve.nearest(2.4));
	}

	private static Curve raw(Curve curve) {
		return new Curve(curve.run(), curve.number(), curve.metric(), curve.xs(), curve.raw(), curve.raw());
	}

	private static PanelPicture panel(Curve... curves) {
		AxisScale scale = AxisScale.linear(0, 10);
		return new PanelPicture(Panel.LOSS, new Rectangle(0, 0, 100, 100), scale, scale, List.of(), List.of(),
				List.of(curves), new Raster(1, 1, 0), new byte[3], 0, 0);
	}
}
