// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;

import org.attune.trace.wire.CheckpointWritten;
import org.attune.trainer.engine.Model;

/** A network on disk with the state of its optimizer, as Deeplearning4j reads it. Only the newest one is kept. */
final class Checkpoint {
	private Checkpoint() {
	}

	/** Writes a checkpoint, which is there complete or not at all, then removes the one of the epoch before. */
	static CheckpointWritten write(Model model, int epoch, Path folder) throws IOException {
		final Path file = folder.resolve(name(epoch));
		final Path temporary = Files.createTempFile(folder, "checkpoint", ".tmp");
		try {
			try (OutputStream stream = Files.newOutputStream(temporary)) {
				model.save(stream);
			}
			Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
		} finally {
			Files.deleteIfExists(temporary);
		}
		Files.deleteIfExists(folder.resolve(name(epoch - 1)));
		return new CheckpointWritten(epoch, file.toString());
	}

	private static String name(int epoch) {
		return String.format(Locale.ROOT, "epoch-%05d.zip", epoch);
	}
}
