// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trace.wire;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Unmodifiable copies that keep their order, which {@link Map#copyOf} does not. */
final class OrderedCopies {
	private OrderedCopies() {
	}

	static Map<String, String> of(Map<String, String> map) {
		return Collections.unmodifiableMap(new LinkedHashMap<>(map));
	}
}
