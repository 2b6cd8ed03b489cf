// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.worker;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Where the system wants programs to keep what can be made again. */
final class UserCache {
	private UserCache() {
	}

	/** The folder for what makes workers start faster; it need not exist. */
	static Path folder() {
		final Path home = Path.of(System.getProperty("user.home")); //$NON-NLS-1$
		final String system = System.getProperty("os.name").toLowerCase(Locale.ROOT); //$NON-NLS-1$
		final Path caches;
		if (system.startsWith("windows")) { //$NON-NLS-1$
			caches = variable("LOCALAPPDATA").orElse(home.resolve("AppData").resolve("Local")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		} else if (system.startsWith("mac")) { //$NON-NLS-1$
			caches = home.resolve("Library").resolve("Caches"); //$NON-NLS-1$ //$NON-NLS-2$
		} else {
			caches = variable("XDG_CACHE_HOME").orElse(home.resolve(".cache")); //$NON-NLS-1$ //$NON-NLS-2$
		}
		return caches.resolve("attune").resolve("workers"); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private static Optional<Path> variable(String name) {
		return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank()).map(Path::of);
	}
}
