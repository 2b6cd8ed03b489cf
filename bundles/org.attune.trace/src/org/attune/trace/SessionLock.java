// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trace;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Says that a session is being written, by a lock of the operating system, which goes with the process. The file is
 * there until the session's end is proven otherwise, and is as many bytes long as the session has segments: that is
 * seen without opening it, for closing it anywhere in this process would release the lock.
 */
final class SessionLock implements Closeable {
	/** How the name of a lock's file ends. */
	static final String EXTENSION = ".lock"; //$NON-NLS-1$

	private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

	private final Path file;
	private final FileChannel channel;

	private SessionLock(Path file, FileChannel channel) {
		this.file = file;
		this.channel = channel;
	}

	static Path file(Path folder, String session) {
		return folder.resolve(session + EXTENSION).toAbsolutePath();
	}

	/** The session of a lock's file. */
	static String session(Path file) {
		final String name = file.getFileName().toString();
		return name.substring(0, name.length() - EXTENSION.length());
	}

	static SessionLock take(Path folder, String session) throws IOException {
		final Path file = file(folder, session);
		final FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
		HELD.add(file);
		try {
			channel.tryLock();
		} catch (IOException e) { // a disk without locks: others take the session for a running one
		}
		return new SessionLock(file, channel);
	}

	/** Whether somebody writes the session of this file. Where that cannot be known, it is taken to be so. */
	static boolean held(Path file) {
		if (HELD.contains(file.toAbsolutePath())) {
			return true;
		}
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE); FileLock lock = channel.tryLock()) {
			return lock == null;
		} catch (NoSuchFileException e) {
			return false;
		} catch (IOException | OverlappingFileLockException e) {
			return true;
		}
	}

	/** The number of segments of the session; 0 without a file. */
	static long segments(Path file) {
		try {
			return Files.size(file);
		} catch (IOException e) {
			return 0;
		}
	}

	/** Says that there are this many segments. */
	void segments(int number) throws IOException {
		final int missing = (int) (number - channel.size());
		if (missing > 0) {
			channel.write(ByteBuffer.wrap(".".repeat(missing).getBytes())); //$NON-NLS-1$
		}
	}

	/** Whether the file is still there. */
	boolean present() {
		return Files.exists(file);
	}

	/** The session is not written any more; how it ended stays open. */
	@Override
	public void close() throws IOException {
		HELD.remove(file);
		channel.close();
	}
}
