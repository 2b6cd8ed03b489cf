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
import java.util.stream.Stream;

/**
 * The begin of a sealed file.
 *
 * @param file     random bytes that tell it from any other
 * @param chunk    bytes in a chunk before they are encrypted
 * @param sections in their order; not all need to be there
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
	/** What all headers begin with: up to the number of sections. */
	private static final int FIXED = MAGIC.length + FILE + 2 * Integer.BYTES;

	/**
	 * A section.
	 *
	 * @param length bytes before they are encrypted
	 * @param mark   of its key
	 */
	record Part(long length, byte[] mark) {
	}

	/** Random bytes for a new file. */
	static byte[] newFile() {
		final byte[] file = new byte[FILE];
		new SecureRandom().nextBytes(file);
		return file;
	}

	/** Of a new file with all sections. @param lengths bytes of each section before they are encrypted, at least 1 */
	static Header of(Map<Section, Long> lengths, Map<Section, SealKey> keys) {
		final byte[] file = newFile();
		return new Header(file, USUAL_CHUNK, Stream.of(Section.values())
				.map(section -> new Part(lengths.get(section), keys.get(section).mark(file))).toList());
	}

	/** Of something with one section alone. */
	static Header of(byte[] file, long length, SealKey key) {
		return new Header(file, USUAL_CHUNK, List.of(new Part(length, key.mark(file))));
	}

	/** @throws SealException if the bytes are not those of a header, or were changed */
	static Header read(InputStream stream) throws IOException {
		final byte[] fixed = stream.readNBytes(FIXED);
		if (!Arrays.equals(MAGIC, Arrays.copyOf(fixed, MAGIC.length))) {
			throw new SealException("it is no sealed dataset; choose a file that 'attune study pack' has made");
		}
		final int sections = fixed.length < FIXED ? 0 : ByteBuffer.wrap(fixed).getInt(FIXED - Integer.BYTES);
		if (sections < 1 || sections > Section.values().length) {
			throw damaged();
		}
		final byte[] rest = stream.readNBytes(sections * (Long.BYTES + SealKey.MARK) + SUM);
		final ByteBuffer bytes = ByteBuffer.allocate(fixed.length + rest.length).put(fixed).put(rest);
		final Header header = parsed(bytes.position(MAGIC.length), sections);
		if (!Arrays.equals(header.bytes(), bytes.array())) {
			throw damaged();
		}
		return header.checked();
	}

	private static SealException damaged() {
		return new SealException("its header is damaged or was changed; copy the file again from where you got it");
	}

	private static Header parsed(ByteBuffer bytes, int sections) throws SealException {
		if (bytes.remaining() < FIXED - MAGIC.length + sections * (Long.BYTES + SealKey.MARK)) {
			throw damaged();
		}
		final byte[] file = new byte[FILE];
		bytes.get(file);
		final int chunk = bytes.getInt();
		bytes.getInt();
		final List<Part> parts = new ArrayList<>();
		for (int section = 0; section < sections; section++) {
			final byte[] mark = new byte[SealKey.MARK];
			final long length = bytes.getLong();
			bytes.get(mark);
			parts.add(new Part(length, mark));
		}
		return new Header(file, chunk, List.copyOf(parts));
	}

	private Header checked() throws SealException {
		if (chunk < 1 || chunk > LARGEST_CHUNK
				|| sections.stream().anyMatch(part -> part.length < 1 || part.length > LONGEST_SECTION)) {
			throw new SealException("its header makes no sense; get the file anew");
		}
		return this;
	}

	byte[] bytes() {
		final ByteBuffer bytes = ByteBuffer.allocate(length()).put(MAGIC).put(file).putInt(chunk).putInt(sections.size());
		sections.forEach(part -> bytes.putLong(part.length).put(part.mark));
		return bytes.put(sum(bytes.array())).array();
	}

	private int length() {
		return FIXED + sections.size() * (Long.BYTES + SealKey.MARK) + SUM;
	}

	/** What ties a chunk to this file. */
	byte[] hash() {
		return Arrays.copyOfRange(bytes(), length() - SUM, length());
	}

	long chunks(Section section) {
		return (part(section).length + chunk - 1) / chunk;
	}

	/** Where the encrypted bytes of a section begin. */
	long offset(Section section) {
		return length() + Stream.of(Section.values()).limit(section.ordinal()).mapToLong(this::sealedLength).sum();
	}

	/** Bytes of the whole file. */
	long fileLength() {
		return length() + Stream.of(Section.values()).limit(sections.size()).mapToLong(this::sealedLength).sum();
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
			digest.update(header, 0, header.length - SUM);
			return digest.digest();
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java platform has SHA-256", e);
		}
	}
}
