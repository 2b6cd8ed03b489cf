// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.seal;

import java.io.IOException;
import java.io.InputStream;

/** Decrypts a section, chunk by chunk: nothing of a chunk is given out before its tag was found right. */
final class OpeningStream extends InputStream {
	private final InputStream input;
	private final ChunkCipher cipher;
	private final int largest;
	private byte[] chunk = new byte[0];
	private int position;
	private long index;
	private long left;

	/** @param input at the begin of the section; closed with this stream */
	OpeningStream(InputStream input, Header header, Section section, SealKey key) {
		this.input = input;
		this.cipher = new ChunkCipher(header, section, key);
		this.largest = header.chunk();
		this.left = header.part(section).length();
	}

	@Override
	public int read() throws IOException {
		return fill() ? chunk[position++] & 0xff : -1;
	}

	@Override
	public int read(byte[] target, int offset, int count) throws IOException {
		if (count == 0) {
			return 0;
		}
		if (!fill()) {
			return -1;
		}
		final int part = Math.min(count, chunk.length - position);
		System.arraycopy(chunk, position, target, offset, part);
		position += part;
		return part;
	}

	@Override
	public void close() throws IOException {
		input.close();
	}

	/** Whether there is at least one more byte. */
	private boolean fill() throws IOException {
		if (position == chunk.length && left > 0) {
			final int length = (int) Math.min(largest, left);
			final byte[] sealed = input.readNBytes(length + Header.TAG);
			if (sealed.length < length + Header.TAG) {
				throw new SealException("it has become shorter while it was read; copy the file again from where you got it");
			}
			chunk = cipher.open(index, sealed);
			position = 0;
			left -= length;
			index++;
		}
		return position < chunk.length;
	}
}
