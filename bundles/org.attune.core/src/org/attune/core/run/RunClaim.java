// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Says that a run which has not ended belongs to this process. A lock of the system on a file in the run's folder, so it is gone with
 * the process, however that ends.
 */
final class RunClaim implements AutoCloseable {
	/** A second channel on the file would give up the lock of the first one when it is closed, so it is not even opened. */
	private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

	private final Path file;
	private final Optional<FileChannel> channel;

	private RunClaim(Path file, Optional<FileChannel> channel) {
		this.file = file;
		this.channel = channel;
	}

	/**
	 * The claim on a run; empty where somebody has it.
	 *
	 * @throws IOException if the file cannot be made, or if it is on a disk that knows no locks
	 */
	static Optional<RunClaim> of(RunFiles files) throws IOException {
		final Path file = files.claim().toAbsolutePath();
		if (!HELD.add(file)) {
			return Optional.empty();
		}
		Optional<RunClaim> claim = Optional.empty();
		try {
			claim = locked(file);
			return claim;
		} finally {
			if (claim.isEmpty()) {
				HELD.remove(file);
			}
		}
	}

	/** A claim that nobody else can see, for disks that know no locks. */
	static RunClaim unlocked(RunFiles files) {
		return new RunClaim(files.claim(), Optional.empty());
	}

	private static Optional<RunClaim> locked(Path file) throws IOException {
		final FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
		Optional<FileLock> lock = Optional.empty();
		try {
			lock = Optional.ofNullable(channel.tryLock());
		} finally {
			if (lock.isEmpty()) {
				channel.close();
			}
		}
		return lock.map(held -> new RunClaim(file, Optional.of(channel)));
	}

	/** Gives the run up as it is: somebody else may take it. */
	@Override
	public void close() throws IOException {
		if (channel.isPresent() && HELD.remove(file)) {
			channel.get().close();
		}
	}

	/** Gives up a run that has ended, which is written down: nobody needs the file any more. */
	void end() throws IOException {
		close();
		Files.deleteIfExists(file);
	}
}
