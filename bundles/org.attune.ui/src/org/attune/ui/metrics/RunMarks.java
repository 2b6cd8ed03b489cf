// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.metrics;

import java.util.HashSet;
import java.util.Set;

/**
 * What a person did to single runs, or groups of seeds, of the view; by the ids of their owners.
 *
 * @param hidden
 *            not drawn, still in the legend
 * @param pinned
 *            shown whatever else is, and drawn on top
 */
record RunMarks(Set<String> hidden, Set<String> pinned) {
	static final RunMarks NONE = new RunMarks(Set.of(), Set.of());

	RunMarks {
		hidden = Set.copyOf(hidden);
		pinned = Set.copyOf(pinned);
	}

	RunMarks hide(String id, boolean on) {
		return new RunMarks(with(hidden, id, on), pinned);
	}

	RunMarks pin(String id, boolean on) {
		return new RunMarks(hidden, with(pinned, id, on));
	}

	private static Set<String> with(Set<String> ids, String id, boolean on) {
		Set<String> next = new HashSet<>(ids);
		if (on) {
			next.add(id);
		} else {
			next.remove(id);
		}
		return next;
	}
}
