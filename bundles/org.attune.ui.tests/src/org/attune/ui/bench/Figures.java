// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.bench;

import java.util.Arrays;
import java.util.Locale;

/** Prints figures as the benchmarks of all bundles do. */
final class Figures {
	private Figures() {
	}

	static void print(String name, double value, String unit) {
		System.out.printf(Locale.ROOT, "figure %s %.2f %s%n", name, value, unit);
	}

	/** The median of times in nanoseconds, in milliseconds. */
	static double median(long... nanos) {
		long[] sorted = nanos.clone();
		Arrays.sort(sorted);
		return sorted[sorted.length / 2] / 1e6;
	}

	static double maximum(long... nanos) {
		return Arrays.stream(nanos).max().orElse(0) / 1e6;
	}
}
