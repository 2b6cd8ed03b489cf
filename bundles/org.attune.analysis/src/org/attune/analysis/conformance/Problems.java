// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.analysis.conformance;

import java.util.ArrayList;
import java.util.List;

/** What breaks a rule, in words. So many are kept, the others are counted. */
final class Problems {
	private static final int KEPT = 50;

	private final List<String> kept = new ArrayList<>();
	private long others;

	void add(String problem) {
		if (kept.size() < KEPT) {
			kept.add(problem);
		} else {
			others++;
		}
	}

	/** Adds the problem unless the rule is kept. */
	void unless(boolean rule, String problem) {
		if (!rule) {
			add(problem);
		}
	}

	List<String> list() {
		final List<String> all = new ArrayList<>(kept);
		if (others > 0) {
			all.add("and " + others + " more");
		}
		return all;
	}
}
