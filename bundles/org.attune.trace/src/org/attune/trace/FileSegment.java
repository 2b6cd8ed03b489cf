// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trace;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A segment in a file that is created and appended to, never overwritten. */
final class FileSegment implements Segment {
	/** How the names of segments end. */
	static final String EXTENSION = ".jsonl"; //$NON-NLS-1$

	private final FileChannel channel;
	private long size;
	private boolean torn;

	private FileSegment(FileChannel channel) {
		this.channel = channel;
	}

	/** The segments of a session, {@code <session>-0001.jsonl} and so on; the folder is created with the first. */
	static Segment.Source in(Path folder, String session) {
		return number -> {
			Files.createDirectories(folder);
			final Path file = folder.resolve(String.format("%s-%04d%s", session, number, EXTENSION)); //$NON-NLS-1$
			return new FileSegment(FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.APPEND));
		};
	}

	@Override
	public void append(byte[] bytes) throws IOException {
		final ByteBuffer buffer = ByteBuffer.wrap(bytes);
		try {
			while (buffer.hasRemaining()) {
				size += channel.write(buffer);
			}
		} finally {
			torn = buffer.hasRemaining() && buffer.position() > 0;
		}
	}

	@Override
	public void force() throws IOException {
		channel.force(false);
	}

	@Override
	public long size() {
		return size;
	}

	@Override
	public boolean torn() {
		return torn;
	}

	@Override
	public void close() throws IOException {
		channel.close();
	}
}
