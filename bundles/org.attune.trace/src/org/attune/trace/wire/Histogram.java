// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trace.wire;

import java.util.List;

/**
 * How many numbers lie where.
 *
 * @param minimum smallest finite number; NaN where there is none
 * @param maximum largest finite number; NaN where there is none
 * @param norm    Euclidean norm of all numbers
 * @param counts  finite numbers in equally wide bins from minimum to maximum
 */
public record Histogram(double minimum, double maximum, double norm, List<Integer> counts) {
	public Histogram {
		counts = List.copyOf(counts);
	}
}
