// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.analysis.reading;

import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * What came of a run's training in a few numbers.
 *
 * @param iterations             trained
 * @param epochs                 trained to their end
 * @param lastLoss               of the last iteration; may be NaN or infinite
 * @param bestValidationAccuracy the highest that is a number
 * @param firstNotFinite         the first iteration whose loss is NaN or infinite
 */
public record RunSummary(long iterations, int epochs, OptionalDouble lastLoss, OptionalDouble bestValidationAccuracy,
		OptionalLong firstNotFinite) {

	/** Of no training. */
	static final RunSummary NOTHING = new RunSummary(0, 0, OptionalDouble.empty(), OptionalDouble.empty(),
			OptionalLong.empty());

	RunSummary with(MetricPoint point) {
		return switch (point.metric()) {
			case "loss" -> new RunSummary(point.iteration(), epochs, OptionalDouble.of(point.value()), bestValidationAccuracy,
					firstNotFinite.isEmpty() && !Double.isFinite(point.value()) ? OptionalLong.of(point.iteration())
							: firstNotFinite);
			case "validation_accuracy" -> new RunSummary(iterations, point.epoch(), lastLoss, better(point.value()),
					firstNotFinite);
			default -> this;
		};
	}

	private OptionalDouble better(double value) {
		return Double.isFinite(value) && value > bestValidationAccuracy.orElse(Double.NEGATIVE_INFINITY)
				? OptionalDouble.of(value)
				: bestValidationAccuracy;
	}
}
