// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Optional;

import org.attune.trace.wire.CheckpointWritten;
import org.attune.trainer.engine.Model;

/** A run's folder of checkpoints, in which only the newest is kept. Used by the thread that trains. */
final class Checkpoints {
	private final Path folder;
	private Optional<Path> newest = Optional.empty();

	/** @param folder exists */
	Checkpoints(Path folder) {
		this.folder = folder;
	}

	/** Writes a checkpoint, which is there complete or not at all, then removes the one before. */
	CheckpointWritten write(TrainingState state, Model model) throws IOException {
		final Path file = folder.resolve(name(state));
		final Path draft = Files.createTempFile(folder, "checkpoint", ".tmp");
		try {
			new Checkpoint(draft).write(state, model);
			try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
				channel.force(true);
			}
			Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
		} finally {
			Files.deleteIfExists(draft);
		}
		keepOnly(file);
		return new CheckpointWritten(state.epochs(), file.toString(), state.iterations());
	}

	/** The checkpoint that was written last. */
	Optional<Path> newest() {
		return newest;
	}

	private void keepOnly(Path file) throws IOException {
		final Optional<Path> former = newest.filter(path -> !path.equals(file));
		newest = Optional.of(file);
		if (former.isPresent()) {
			Files.deleteIfExists(former.get());
		}
	}

	private static String name(TrainingState state) {
		return String.format(Locale.ROOT, state.batches() == 0 ? "epoch-%05d.zip" : "epoch-%05d-iteration-%d.zip", state.epochs(),
				state.iterations());
	}
}
