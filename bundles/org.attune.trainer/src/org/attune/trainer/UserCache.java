// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Where the system wants programs to keep what can be made again. */
final class UserCache {
	private UserCache() {
	}

	/** The folder for Attune's datasets; it need not exist. */
	static Path folder() {
		final Path home = Path.of(System.getProperty("user.home"));
		final String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
		final Path caches;
		if (system.startsWith("windows")) {
			caches = variable("LOCALAPPDATA").orElse(home.resolve("AppData").resolve("Local"));
		} else if (system.startsWith("mac")) {
			caches = home.resolve("Library").resolve("Caches");
		} else {
			caches = variable("XDG_CACHE_HOME").orElse(home.resolve(".cache"));
		}
		return caches.resolve("attune").resolve("datasets");
	}

	private static Optional<Path> variable(String name) {
		return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank()).map(Path::of);
	}
}
