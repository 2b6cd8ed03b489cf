// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.evaluation;

import java.io.IOException;
import java.io.Reader;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

import org.attune.core.export.WholeFile;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;

/** The results that there are: a file for each configuration and seed, which appears when it is whole. One process at a time. */
final class ResultFolder implements AutoCloseable {
	private static final Gson JSON = new GsonBuilder().disableHtmlEscaping().setPrettyPrinting().serializeSpecialFloatingPointValues()
			.create();

	private final Path folder;
	private final FileChannel channel;

	private ResultFolder(Path folder, FileChannel channel) {
		this.folder = folder;
		this.channel = channel;
	}

	/** @throws EvaluationException if somebody else evaluates into the folder at the moment */
	static ResultFolder open(Path folder) throws IOException, EvaluationException {
		Files.createDirectories(folder.resolve("seeds")); //$NON-NLS-1$
		final FileChannel channel = FileChannel.open(folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE); //$NON-NLS-1$
		if (!locked(channel)) {
			channel.close();
			throw new EvaluationException(Messages.bind(Messages.ResultFolder_locked, folder));
		}
		return new ResultFolder(folder, channel);
	}

	private static boolean locked(FileChannel channel) throws IOException {
		try {
			final FileLock lock = channel.tryLock();
			return lock != null;
		} catch (OverlappingFileLockException e) {
			return false;
		}
	}

	Path folder() {
		return folder;
	}

	Path file(String hash, long seed) {
		return folder.resolve("seeds").resolve(hash + '-' + seed + ".json"); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/**
	 * The result that is there.
	 *
	 * @throws EvaluationException if it cannot be read; it stays as it is
	 */
	Optional<SeedResult> read(String hash, long seed) throws EvaluationException {
		final Path file = file(hash, seed);
		if (!Files.exists(file)) {
			return Optional.empty();
		}
		try (Reader reader = Files.newBufferedReader(file)) {
			final SeedResult result = JSON.fromJson(reader, SeedResult.class);
			if (result != null && result.status() != null && hash.equals(result.configurationHash()) && result.seed() == seed) {
				return Optional.of(result);
			}
			throw new EvaluationException(Messages.bind(Messages.ResultFolder_unreadable, file, Messages.ResultFolder_other));
		} catch (IOException | RuntimeException e) { // besides its own exceptions Gson wraps whatever a record's constructor throws
			throw new EvaluationException(Messages.bind(Messages.ResultFolder_unreadable, file, e.getMessage()), e);
		}
	}

	void write(SeedResult result) throws IOException {
		WholeFile.write(file(result.configurationHash(), result.seed()), writer -> JSON.toJson(result, writer));
	}

	@Override
	public void close() throws IOException {
		channel.close();
	}
}
