// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.metrics;

/**
 * Points in arrays, of which the first {@code size} count.
 *
 * @param xs
 *            ascending
 */
record ArrayPoints(double[] xs, double[] ys, int size) implements Points {

	static ArrayPoints of(double[] xs, double[] ys) {
		return new ArrayPoints(xs, ys, ys.length);
	}

	@Override
	public double x(int index) {
		return xs[index];
	}

	@Override
	public double y(int index) {
		return ys[index];
	}
}
