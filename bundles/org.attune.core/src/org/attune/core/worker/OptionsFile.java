// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A file with one option per line; blank lines and those that begin with {@code #} say nothing. */
final class OptionsFile {
	private OptionsFile() {
	}

	/** The options in their order; none if there is no such file. */
	static List<String> options(Path file) throws IOException {
		if (!Files.exists(file)) {
			return List.of();
		}
		return Files.readAllLines(file).stream().map(String::strip)
				.filter(line -> !line.isEmpty() && !line.startsWith("#")).toList(); //$NON-NLS-1$
	}

	/** The options as {@code name=value}; one without a value has the empty one. */
	static Map<String, String> variables(Path file) throws IOException {
		final Map<String, String> variables = new LinkedHashMap<>();
		for (String option : options(file)) {
			final int equals = option.indexOf('=');
			variables.put(equals < 0 ? option : option.substring(0, equals),
					equals < 0 ? "" : option.substring(equals + 1)); //$NON-NLS-1$
		}
		return variables;
	}
}
