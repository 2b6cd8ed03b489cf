// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.searchpath;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;

import org.eclipse.jface.viewers.TreeViewer;

/** Opens rows of a tree, a few at a time, so that the window stays alive however many they are. UI thread only. */
final class Unfolding {
	private static final long TURN_NANOS = 8_000_000;
	private final TreeViewer viewer;
	private final Deque<String> waiting = new ArrayDeque<>();

	Unfolding(TreeViewer viewer) {
		this.viewer = viewer;
	}

	/** Opens rows in this order, the first ones at once. */
	void open(Collection<String> rows) {
		boolean idle = waiting.isEmpty();
		waiting.addAll(rows);
		if (idle) {
			turn();
		}
	}

	/** Leaves the rows closed that are so far. */
	void stop() {
		waiting.clear();
	}

	private void turn() {
		long end = System.nanoTime() + TURN_NANOS;
		while (!waiting.isEmpty() && System.nanoTime() < end) {
			viewer.setExpandedState(waiting.poll(), true);
		}
		if (!waiting.isEmpty()) {
			viewer.getControl().getDisplay().asyncExec(this::goOn);
		}
	}

	private void goOn() {
		if (!viewer.getControl().isDisposed()) {
			turn();
		}
	}
}
