// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trace;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;

/** A segment in a file that is created and appended to, never overwritten. */
final class FileSegment implements Segment {
	private final SegmentName name;
	private final Path file;
	private final FileChannel channel;
	private final Object key;
	private final SegmentHash hash = new SegmentHash();
	private long size;
	private boolean torn;

	private FileSegment(SegmentName name, Path file, FileChannel channel) throws IOException {
		this.name = name;
		this.file = file;
		this.channel = channel;
		this.key = key(file);
	}

	static FileSegment create(Path folder, SegmentName name) throws IOException {
		final Path file = name.plain(folder);
		return new FileSegment(name, file,
				FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.APPEND));
	}

	@Override
	public void append(byte[] bytes) throws IOException {
		final ByteBuffer buffer = ByteBuffer.wrap(bytes);
		try {
			while (buffer.hasRemaining()) {
				size += channel.write(buffer);
			}
		} finally {
			hash.update(bytes, buffer.position());
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
	public boolean vanished() {
		try {
			return !Objects.equals(key, key(file));
		} catch (NoSuchFileException e) {
			return true;
		} catch (IOException e) {
			return false; // not to be seen at the moment: writing will fail if it is gone
		}
	}

	@Override
	public SegmentLink link() {
		return new SegmentLink(name.toString(), hash.digits());
	}

	@Override
	public void close() throws IOException {
		channel.close();
	}

	private static Object key(Path file) throws IOException {
		return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
	}
}
