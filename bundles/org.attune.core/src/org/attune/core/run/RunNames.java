// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.run;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.random.RandomGenerator;

/**
 * Makes the folders of new runs, {@code 20261123-140501-7f3a}: local time, so that people find them, and four digits
 * against clashes.
 */
final class RunNames {
	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT); //$NON-NLS-1$
	private static final int CLASHES = 1 << 16;

	private final ZoneId zone;
	private final RandomGenerator random;

	RunNames(ZoneId zone, RandomGenerator random) {
		this.zone = zone;
		this.random = random;
	}

	/** Creates a folder that was not there, and those above it where they are missing. */
	RunFiles create(Path runs, Instant now) throws IOException {
		Files.createDirectories(runs);
		final String prefix = TIME.format(now.atZone(zone));
		for (int attempt = 1;; attempt++) {
			final Path folder = runs.resolve(String.format("%s-%04x", prefix, random.nextInt(1 << 16))); //$NON-NLS-1$
			try {
				return new RunFiles(Files.createDirectory(folder));
			} catch (FileAlreadyExistsException e) {
				if (attempt == CLASHES) {
					throw e;
				}
			}
		}
	}
}
