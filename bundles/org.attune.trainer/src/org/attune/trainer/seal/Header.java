// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.seal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The begin of a sealed file.
 *
 * @param file     random bytes that tell it from any other
 * @param chunk    bytes in a chunk before they are encrypted
 * @param sections in their order
 */
record Header(byte[] file, int chunk, List<Part> sections) {
	/** Bytes that the tag adds to a chunk. */
	static final int TAG = 16;

	private static final byte[] MAGIC = "attuneS1".getBytes(StandardCharsets.US_ASCII);
	private static final int FILE = 16;
	private static final int SUM = 32;
	private static final int USUAL_CHUNK = 256 << 10;
	private static final int LARGEST_CHUNK = 16 << 20;
	private static final long LONGEST_SECTION = 1L << 48;
	private static final int LENGTH = MAGIC.length + FILE + Integer.BYTES
			+ Section.values().length * (Long.BYTES + SealKey.MARK) + SUM;

	/**
	 * A section.
	 *
	 * @param length bytes before they are encrypted
	 * @param mark   of its key
	 */
	record Part(long length, byte[] mark) {
	}

	/** Of a new file. @param lengths bytes of each section before they are encrypted, at least 1 */
	static Header of(Map<Section, Long> lengths, Map<Section, SealKey> keys) {
		final byte[] file = new byte[FILE];
		new SecureRandom().nextBytes(file);
		final List<Part> parts = new ArrayList<>();
		for (Section section : Section.values()) {
			parts.add(new Part(lengths.get(section), keys.get(section).mark(file)));
		}
		return new Header(file, USUAL_CHUNK, List.copyOf(parts));
	}

	/** @throws SealException if the bytes are not those of a header, or were changed */
	static Header read(InputStream stream) throws IOException {
		final byte[] bytes = stream.readNBytes(LENGTH);
		if (!Arrays.equals(MAGIC, Arrays.copyOf(bytes, MAGIC.length))) {
			throw new SealException("it is no sealed dataset; choose a file that 'attune study pack' has made");
		}
		if (bytes.length < LENGTH || !Arrays.equals(sum(bytes), Arrays.copyOfRange(bytes, LENGTH - SUM, LENGTH))) {
			throw new SealException("its header is damaged or was changed; copy the file again from where you got it");
		}
		return parsed(ByteBuffer.wrap(bytes, MAGIC.length, LENGTH - MAGIC.length - SUM));
	}

	private static Header parsed(ByteBuffer bytes) throws SealException {
		final byte[] file = new byte[FILE];
		bytes.get(file);
		final int chunk = bytes.getInt();
		final List<Part> parts = new ArrayList<>();
		for (int section = 0; section < Section.values().length; section++) {
			final byte[] mark = new byte[SealKey.MARK];
			final long length = bytes.getLong();
			bytes.get(mark);
			parts.add(new Part(length, mark));
		}
		if (chunk < 1 || chunk > LARGEST_CHUNK || parts.stream().anyMatch(part -> part.length < 1 || part.length > LONGEST_SECTION)) {
			throw new SealException("its header makes no sense; get the file anew");
		}
		return new Header(file, chunk, List.copyOf(parts));
	}

	byte[] bytes() {
		final ByteBuffer bytes = ByteBuffer.allocate(LENGTH).put(MAGIC).put(file).putInt(chunk);
		sections.forEach(part -> bytes.putLong(part.length).put(part.mark));
		return bytes.put(sum(bytes.array())).array();
	}

	/** What ties a chunk to this file. */
	byte[] hash() {
		return Arrays.copyOfRange(bytes(), LENGTH - SUM, LENGTH);
	}

	long chunks(Section section) {
		return (part(section).length + chunk - 1) / chunk;
	}

	/** Where the encrypted bytes of a section begin. */
	long offset(Section section) {
		long offset = LENGTH;
		for (Section earlier : Section.values()) {
			if (earlier == section) {
				return offset;
			}
			offset += sealedLength(earlier);
		}
		throw new IllegalArgumentException("there is no section " + section);
	}

	/** Bytes of the whole file. */
	long fileLength() {
		long length = LENGTH;
		for (Section section : Section.values()) {
			length += sealedLength(section);
		}
		return length;
	}

	Part part(Section section) {
		return sections.get(section.ordinal());
	}

	private long sealedLength(Section section) {
		return part(section).length + chunks(section) * TAG;
	}

	private static byte[] sum(byte[] header) {
		try {
			final MessageDigest digest = MessageDigest.getInstance("SHA-256");
			digest.update(header, 0, LENGTH - SUM);
			return digest.digest();
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java platform has SHA-256", e);
		}
	}
}
