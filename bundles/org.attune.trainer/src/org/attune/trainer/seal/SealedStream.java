// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.seal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;

/** Seals content with a key that seals other content as well: each stream has a key of its own, derived from it. */
public final class SealedStream {
	private SealedStream() {
	}

	/**
	 * A stream that encrypts. Closing it ends the content and leaves the output open.
	 *
	 * @param length bytes that will be written, at least 1
	 */
	public static OutputStream to(OutputStream output, long length, SealKey key) throws IOException {
		final byte[] file = Header.newFile();
		final SealKey own = key.derived(file);
		final Header header = Header.of(file, length, own);
		output.write(header.bytes());
		return new SealingStream(output, header, Section.TUNING, own);
	}

	/**
	 * A stream that decrypts what {@link #to} has written.
	 *
	 * @param input closed with the stream
	 * @throws SealException if it was sealed with another key, or damaged
	 */
	public static InputStream of(InputStream input, SealKey key) throws IOException {
		final Header header = Header.read(input);
		final SealKey own = key.derived(header.file());
		if (!Arrays.equals(own.mark(header.file()), header.part(Section.TUNING).mark())) {
			throw new SealException("it was sealed with another key");
		}
		return new OpeningStream(input, header, Section.TUNING, own);
	}
}
