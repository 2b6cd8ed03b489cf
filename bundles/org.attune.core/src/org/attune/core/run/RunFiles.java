// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.run;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;

/**
 * The names in a run's folder.
 *
 * @param folder the run's folder
 */
record RunFiles(Path folder) {
	/** What was asked for; enough to train the same again. */
	Path request() {
		return folder.resolve("request.json"); //$NON-NLS-1$
	}

	/** What it was trained with, as the worker says. */
	Path environment() {
		return folder.resolve("environment.json"); //$NON-NLS-1$
	}

	/** The worker's events as they came, one per line. */
	Path metrics() {
		return folder.resolve("metrics.jsonl"); //$NON-NLS-1$
	}

	/** What the worker printed. */
	Path console() {
		return folder.resolve("console.log"); //$NON-NLS-1$
	}

	/** The worker's process. */
	Path worker() {
		return folder.resolve("worker.json"); //$NON-NLS-1$
	}

	/** How it ended. */
	Path result() {
		return folder.resolve("result.json"); //$NON-NLS-1$
	}

	/** What the person added. */
	Path annotation() {
		return folder.resolve("annotation.json"); //$NON-NLS-1$
	}

	/** Locked by the process that the run belongs to until it has ended. */
	Path claim() {
		return folder.resolve("claim.lock"); //$NON-NLS-1$
	}

	/** Whether anything has come of the run since it was submitted. */
	boolean begun() {
		return Stream.of(worker(), metrics(), result()).anyMatch(Files::exists);
	}

	Path checkpoints() {
		return folder.resolve("checkpoints"); //$NON-NLS-1$
	}

	/** Writes a file that is there either as a whole or not at all, also after a power failure. */
	static void writeWhole(Path file, String text) throws IOException {
		final Path draft = file.resolveSibling(file.getFileName() + ".tmp"); //$NON-NLS-1$
		try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.CREATE,
				StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
			final ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
			while (bytes.hasRemaining()) {
				channel.write(bytes);
			}
			channel.force(true);
		}
		Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
	}
}
