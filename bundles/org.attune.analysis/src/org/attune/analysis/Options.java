// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.analysis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The options of a command: names that begin with two dashes, each with a value. */
final class Options {
	private final String command;
	private final Map<String, String> values = new HashMap<>();

	/** @param known the names that the command takes */
	Options(String command, List<String> arguments, List<String> known) throws RefusedException {
		this.command = command;
		for (int index = 0; index < arguments.size(); index += 2) {
			final String name = arguments.get(index);
			if (!known.contains(name)) {
				throw new RefusedException("unknown option '" + name + "' of " + command + "; it takes " + String.join(", ", known));
			} else if (index + 1 == arguments.size()) {
				throw new RefusedException("option " + name + " needs a value");
			}
			values.put(name, arguments.get(index + 1));
		}
	}

	Optional<String> value(String name) {
		return Optional.ofNullable(values.get(name));
	}

	String needed(String name) throws RefusedException {
		return value(name).orElseThrow(() -> new RefusedException(command + " needs the option " + name));
	}
}
