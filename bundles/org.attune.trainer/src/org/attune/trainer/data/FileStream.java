// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.data;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads a file and remembers whether reading failed, which those who decode its content wrap into what damaged content causes. */
final class FileStream extends FilterInputStream {
	private Optional<IOException> failure = Optional.empty();

	FileStream(Path file) throws IOException {
		this(Files.newInputStream(file));
	}

	/** @param content of a file */
	FileStream(InputStream content) {
		super(content);
	}

	Optional<IOException> failure() {
		return failure;
	}

	@Override
	public int read() throws IOException {
		final byte[] one = new byte[1];
		return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
	}

	@Override
	public int read(byte[] target, int offset, int length) throws IOException {
		try {
			return super.read(target, offset, length);
		} catch (IOException e) {
			failure = Optional.of(e);
			throw e;
		}
	}
}
