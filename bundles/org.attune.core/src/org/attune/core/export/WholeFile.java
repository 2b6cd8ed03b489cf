// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Text in UTF-8 that appears at its place when all of it is written, or else not at all.
 */
public final class WholeFile {
	private WholeFile() {
	}

	/** Writes something that may fail or be cancelled in between. */
	@FunctionalInterface
	public interface Content {
		void write(Writer writer) throws IOException;
	}

	public static void write(Path file, Content content) throws IOException {
		final Path draft = Files.createTempFile(file.toAbsolutePath().getParent(), ".attune-", ".tmp"); //$NON-NLS-1$ //$NON-NLS-2$
		try {
			try (BufferedWriter writer = Files.newBufferedWriter(draft)) {
				content.write(writer);
			}
			move(draft, file);
		} finally {
			Files.deleteIfExists(draft);
		}
	}

	private static void move(Path draft, Path file) throws IOException {
		try {
			Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
		} catch (AtomicMoveNotSupportedException e) {
			Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
		}
	}
}
