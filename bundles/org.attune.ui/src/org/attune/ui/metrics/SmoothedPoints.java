// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.metrics;

/**
 * Points with other heights.
 *
 * @param heights
 *            at least as many as there are points
 */
record SmoothedPoints(Points measured, double[] heights) implements Points {

	@Override
	public int size() {
		return measured.size();
	}

	@Override
	public double x(int index) {
		return measured.x(index);
	}

	@Override
	public double y(int index) {
		return heights[index];
	}
}
