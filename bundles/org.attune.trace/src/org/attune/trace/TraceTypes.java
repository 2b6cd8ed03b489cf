// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trace;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The names of events in a file, both ways. */
final class TraceTypes {
	private static final Map<Class<?>, String> NAMES = Catalogue.classes().entrySet().stream()
			.collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));

	private TraceTypes() {
	}

	static String nameOf(Class<? extends TraceEvent> type) {
		return NAMES.get(type);
	}

	static Optional<Class<? extends TraceEvent>> classOf(String name) {
		return Optional.ofNullable(Catalogue.classes().get(name));
	}
}
