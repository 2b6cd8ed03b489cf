// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trace;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** The segments of a session as files of a folder, which is created with the first one. */
final class SegmentFolder implements SegmentStore {
	private static final long COMPRESSION_AT_END_SECONDS = 3;

	private final Path folder;
	private final String session;
	private final SegmentCompression compression;
	private final ExecutorService compressing = Executors.newSingleThreadExecutor(
			task -> Thread.ofPlatform().daemon().name("Attune trace compression").unstarted(task)); //$NON-NLS-1$
	private Optional<SessionLock> lock = Optional.empty();
	private List<String> killed = List.of();

	SegmentFolder(Path folder, String session) {
		this.folder = folder;
		this.session = session;
		this.compression = new SegmentCompression(folder, session);
	}

	@Override
	public Earlier begin() throws IOException {
		if (!Files.isDirectory(folder)) {
			return Earlier.NOTHING;
		}
		final EarlierSessions earlier = EarlierSessions.in(folder, session);
		killed = earlier.killed();
		earlier.uncompressed().forEach(this::compress);
		return new Earlier(earlier.link(), earlier.recovered());
	}

	@Override
	public Segment create(int number) throws IOException {
		Files.createDirectories(folder);
		final SegmentName name = new SegmentName(session, number);
		if (Files.exists(name.compressed(folder))) {
			throw new FileAlreadyExistsException(name.toString());
		}
		final SessionLock held = lock();
		final Segment segment = FileSegment.create(folder, name);
		held.segments(number);
		return segment;
	}

	@Override
	public void closed(int number) {
		compress(new SegmentName(session, number));
	}

	@Override
	public void settled() {
		killed.forEach(this::forget);
		killed = List.of();
	}

	@Override
	public void end(boolean whole) throws IOException {
		try {
			compressing.shutdown();
			compressing.awaitTermination(COMPRESSION_AT_END_SECONDS, TimeUnit.SECONDS);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
		if (lock.isPresent()) {
			if (whole) {
				forget(session);
			}
			lock.get().close();
			lock = Optional.empty();
		}
	}

	/** The lock of this session, taken again if its file was taken away. */
	private SessionLock lock() throws IOException {
		if (lock.isPresent() && !lock.get().present()) {
			lock.get().close();
			lock = Optional.empty();
		}
		if (lock.isEmpty()) {
			lock = Optional.of(SessionLock.take(folder, session));
		}
		return lock.get();
	}

	private void compress(SegmentName name) {
		compressing.execute(() -> {
			try {
				compression.compress(name);
			} catch (IOException e) { // it stays as it is, and is tried again at the next start
			}
		});
	}

	private void forget(String ended) {
		try {
			Files.deleteIfExists(SessionLock.file(folder, ended));
		} catch (IOException e) { // it is found again at the next start
		}
	}
}
