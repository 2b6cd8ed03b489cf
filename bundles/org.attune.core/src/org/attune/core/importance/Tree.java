// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.importance;

import java.util.Arrays;
import java.util.List;

/**
 * A regression tree (Breiman, Friedman, Olshen and Stone 1984), its nodes in arrays: of the children of a node the right one
 * stands behind the left one.
 */
final class Tree {
	private int[] column = new int[64];
	private long[] left = new long[64];
	private int[] child = new int[64];
	private double[] mean = new double[64];
	private int size;
	private long used;

	/** Adds a leaf and returns its number. */
	int leaf(double value) {
		if (size == column.length) {
			column = Arrays.copyOf(column, 2 * size);
			left = Arrays.copyOf(left, 2 * size);
			child = Arrays.copyOf(child, 2 * size);
			mean = Arrays.copyOf(mean, 2 * size);
		}
		column[size] = -1;
		mean[size] = value;
		return size++;
	}

	/** Makes a leaf an inner node. */
	void divide(int node, Split split, int leftChild) {
		column[node] = split.column();
		left[node] = split.left();
		child[node] = leftChild;
		used |= 1L << (split.column() & 63);
	}

	/** Whether the prediction may depend on a column; where there are more than 64 columns, true also for some others. */
	boolean mayUse(int index) {
		return (used >>> (index & 63) & 1) != 0;
	}

	double predict(List<Bins> columns, int run) {
		return predict(columns, run, -1, run);
	}

	/**
	 * Predicts the target of a run as if it had the value of another run in one column.
	 *
	 * @param replaced index of the column; -1 for none
	 */
	double predict(List<Bins> columns, int run, int replaced, int other) {
		int node = 0;
		while (column[node] >= 0) {
			final byte bin = columns.get(column[node]).of()[column[node] == replaced ? other : run];
			node = (left[node] >>> bin & 1) != 0 ? child[node] : child[node] + 1;
		}
		return mean[node];
	}
}
