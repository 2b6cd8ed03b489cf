// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.layers;

import org.attune.trace.wire.LayerStatistics;
import org.attune.ui.chart.AxisScale;

/**
 * How much one step changes a layer: norm of the update divided by norm of the parameters. "A rough heuristic is that
 * this ratio should be somewhere around 1e-3. If it is lower than this then the learning rate might be too low. If it is
 * higher then the learning rate is likely too high." (Stanford CS231n, Convolutional Neural Networks for Visual
 * Recognition, notes "Neural Networks Part 3: Learning and Evaluation", section "Ratio of weights:updates",
 * https://cs231n.github.io/neural-networks-3/#ratio)
 *
 * @param value
 *            NaN where the layer has no parameters other than 0
 */
record UpdateRatio(double value) {
	/** The axis of the bars. */
	static final AxisScale SCALE = AxisScale.logarithmic(1e-6, 1);
	/** The ratio that the heuristic names. */
	static final double HEALTHY = 1e-3;
	/** "Somewhere around": within a factor of ten. */
	private static final double AROUND = 10;

	/** What the ratio suggests. */
	enum Advice {
		UNKNOWN, LOW, HEALTHY, HIGH
	}

	static UpdateRatio of(LayerStatistics layer) {
		double parameters = layer.parameters().norm();
		return new UpdateRatio(parameters > 0 ? layer.update().norm() / parameters : Double.NaN);
	}

	Advice advice() {
		if (!Double.isFinite(value)) {
			return Advice.UNKNOWN;
		}
		if (value < HEALTHY / AROUND) {
			return Advice.LOW;
		}
		return value > HEALTHY * AROUND ? Advice.HIGH : Advice.HEALTHY;
	}

	/** Length of the bar, 0 to 1. */
	double length() {
		return value > 0 ? Math.clamp(SCALE.fraction(value), 0.0, 1.0) : 0;
	}
}
