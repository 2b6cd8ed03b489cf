// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.runs;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The runs whose curves a person asked for, by id; the newest run is shown anyway. A workbench service, so that the
 * Runs view (which changes it) and the Metrics view (which follows it) need not know each other. Any thread may read.
 */
public final class ShownRuns {
	private final Set<String> ids = ConcurrentHashMap.newKeySet();
	private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

	public boolean contains(String id) {
		return ids.contains(id);
	}

	/** The ids, in no order. */
	public Set<String> ids() {
		return Set.copyOf(ids);
	}

	/** Shows a run or hides it; listeners are told where that changes anything. */
	public void show(String id, boolean show) {
		if (show ? ids.add(id) : ids.remove(id)) {
			listeners.forEach(Runnable::run);
		}
	}

	/** Shows exactly these runs. */
	public void replace(Collection<String> others) {
		if (ids.retainAll(others) | ids.addAll(others)) {
			listeners.forEach(Runnable::run);
		}
	}

	/** Adds a listener, called in the thread that changed the selection. Adding it again has no effect. */
	public void addListener(Runnable listener) {
		if (!listeners.contains(listener)) {
			listeners.add(listener);
		}
	}

	public void removeListener(Runnable listener) {
		listeners.remove(listener);
	}
}
