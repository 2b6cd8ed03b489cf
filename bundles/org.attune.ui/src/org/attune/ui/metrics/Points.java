// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.metrics;

/** The points of a curve, ascending in x. Safe to read from any thread: what a curve has does not change any more. */
interface Points {
	int size();

	double x(int index);

	double y(int index);

	/** Index of the first point that is not left of x; {@link #size()} where there is none. */
	default int firstFrom(double x) {
		int low = 0;
		int high = size();
		while (low < high) {
			int middle = (low + high) >>> 1;
			if (x(middle) < x) {
				low = middle + 1;
			} else {
				high = middle;
			}
		}
		return low;
	}

	/** Index of the point nearest to x, -1 without points. */
	default int nearest(double x) {
		int after = firstFrom(x);
		if (after == 0 || after == size()) {
			return after == 0 && size() > 0 ? 0 : size() - 1;
		}
		return x - x(after - 1) <= x(after) - x ? after - 1 : after;
	}
}
