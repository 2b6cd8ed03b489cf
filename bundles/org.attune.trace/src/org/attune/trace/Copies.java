// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trace;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Copies that cannot be changed; null stays null. */
final class Copies {
	private Copies() {
	}

	/** In the order of the original, which {@link Map#copyOf} does not keep. */
	static <K, V> Map<K, V> ordered(Map<K, V> map) {
		return map == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(map));
	}

	static <E> List<E> list(List<E> list) {
		return list == null ? null : List.copyOf(list);
	}
}
