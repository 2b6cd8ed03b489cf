// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trace;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Lines of bytes from a stream, of which no more than one limited line is held in memory. */
final class LineSource implements Closeable {
	private final InputStream stream;
	private final int limit;
	private long number;

	LineSource(InputStream stream, int limit) {
		this.stream = new BufferedInputStream(stream, 1 << 16);
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
		final ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
		boolean tooLong = false;
		int next = stream.read();
		if (next < 0) {
			return Optional.empty();
		}
		for (; next >= 0 && next != '\n'; next = stream.read()) {
			if (bytes.size() < limit) {
				bytes.write(next);
			} else {
				tooLong = true;
			}
		}
		return Optional.of(new Line(++number, bytes.toByteArray(), next == '\n', tooLong));
	}

	@Override
	public void close() throws IOException {
		stream.close();
	}
}
