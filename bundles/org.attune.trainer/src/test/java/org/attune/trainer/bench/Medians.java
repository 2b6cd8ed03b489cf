// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.bench;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** The middle of some numbers; of an even count the mean of the two in the middle. */
final class Medians {
	private Medians() {
	}

	static double of(List<Double> values) {
		return of(values, Double::doubleValue);
	}

	static <T> double of(List<T> things, ToDoubleFunction<T> number) {
		final double[] sorted = things.stream().mapToDouble(number).sorted().toArray();
		return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
	}
}
