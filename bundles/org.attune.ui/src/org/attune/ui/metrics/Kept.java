// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.metrics;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Things that are costly to make, kept from one picture to the next, and forgotten when a picture does not ask for them. */
final class Kept<K, V> {
	private final Map<K, V> before = new HashMap<>();
	private final Map<K, V> asked = new HashMap<>();

	/** Begins a picture. */
	void begin() {
		before.clear();
		before.putAll(asked);
		asked.clear();
	}

	V get(K key, Supplier<V> make) {
		V kept = asked.get(key);
		if (kept == null) {
			kept = before.containsKey(key) ? before.get(key) : make.get();
			asked.put(key, kept);
		}
		return kept;
	}
}
