// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.seal;

import java.io.IOException;
import java.io.OutputStream;

/** Encrypts a section. Closing it leaves the stream below open. */
final class SealingStream extends OutputStream {
	private final OutputStream output;
	private final ChunkCipher cipher;
	private final long length;
	private final byte[] chunk;
	private int filled;
	private long index;
	private long taken;

	SealingStream(OutputStream output, Header header, Section section, SealKey key) {
		this.output = output;
		this.cipher = new ChunkCipher(header, section, key);
		this.length = header.part(section).length();
		this.chunk = new byte[header.chunk()];
	}

	@Override
	public void write(int value) throws IOException {
		write(new byte[] { (byte) value }, 0, 1);
	}

	@Override
	public void write(byte[] bytes, int offset, int count) throws IOException {
		taken += count;
		if (taken > length) {
			throw new IOException("a file has become longer while it was packed; pack the folder when nobody writes to it");
		}
		for (int done = 0; done < count;) {
			final int part = Math.min(count - done, chunk.length - filled);
			System.arraycopy(bytes, offset + done, chunk, filled, part);
			filled += part;
			done += part;
			if (filled == chunk.length) {
				writeChunk();
			}
		}
	}

	@Override
	public void close() throws IOException {
		if (taken < length) {
			throw new IOException("a file has become shorter while it was packed; pack the folder when nobody writes to it");
		}
		if (filled > 0) {
			writeChunk();
		}
	}

	private void writeChunk() throws IOException {
		output.write(cipher.seal(index, chunk, filled));
		index++;
		filled = 0;
	}
}
