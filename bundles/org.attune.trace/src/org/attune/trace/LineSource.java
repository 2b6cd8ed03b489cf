// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trace;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Lines of bytes from a stream, of which no more than one limited line is held in memory. */
final class LineSource implements Closeable {
	private final InputStream stream;
	private final int limit;
	private final byte[] buffer = new byte[1 << 16];
	private int from;
	private int to;
	private long number;

	LineSource(InputStream stream, int limit) {
		this.stream = stream;
		this.limit = limit;
	}

	/**
	 * @param number  from 1
	 * @param bytes   without the line end; cut where the line is too long
	 * @param ended   whether there was a line end
	 * @param tooLong whether bytes are missing
	 */
	record Line(long number, byte[] bytes, boolean ended, boolean tooLong) {
	}

	/** The next line; empty at the end of the stream. */
	Optional<Line> next() throws IOException {
		if (!filled()) {
			return Optional.empty();
		}
		final ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
		long length = 0;
		boolean ended = false;
		while (!ended && filled()) {
			final int end = lineEnd();
			bytes.write(buffer, from, Math.min(end - from, limit - bytes.size()));
			length += end - from;
			ended = end < to;
			from = ended ? end + 1 : end;
		}
		return Optional.of(new Line(++number, bytes.toByteArray(), ended, length > limit));
	}

	/** The place of the next line end in the buffer, or where the buffer ends. */
	private int lineEnd() {
		int end = from;
		while (end < to && buffer[end] != '\n') {
			end++;
		}
		return end;
	}

	/** Whether there is at least one byte more. */
	private boolean filled() throws IOException {
		if (from == to) {
			from = 0;
			to = Math.max(0, stream.read(buffer, 0, buffer.length));
		}
		return from < to;
	}

	@Override
	public void close() throws IOException {
		stream.close();
	}
}
