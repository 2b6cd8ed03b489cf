// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.seal;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A sealed file, read or written as a whole. Reading leaves nothing decrypted but in memory. */
public final class SealedFile {
	private final Path path;
	private final Header header;

	private SealedFile(Path path, Header header) {
		this.path = path;
		this.header = header;
	}

	/** Writes the content of a section. */
	public interface Content {
		/** @param output takes exactly as many bytes as were announced */
		void writeTo(OutputStream output) throws IOException;
	}

	/**
	 * The file at a path, whose header and length were checked.
	 *
	 * @throws SealException if it is no sealed file, damaged, or cut off
	 */
	public static SealedFile of(Path path) throws IOException {
		try (InputStream input = Files.newInputStream(path)) {
			final Header header = Header.read(input);
			final long length = Files.size(path);
			if (header.sections().size() < Section.values().length) {
				throw new SealException("a section is missing in it; get the file anew");
			}
			if (length < header.fileLength()) {
				throw new SealException("it is cut off: " + length + " of " + header.fileLength()
						+ " bytes are there; copy the file again from where you got it");
			}
			if (length > header.fileLength()) {
				throw new SealException("it has " + (length - header.fileLength())
						+ " bytes too many at its end; copy the file again from where you got it");
			}
			return new SealedFile(path, header);
		}
	}

	/** 32 digits that tell the file from any other. */
	public String id() {
		return HexFormat.of().formatHex(header.file());
	}

	/** The key that fits a section. */
	public Optional<SealKey> key(Section section, List<SealKey> keys) {
		return keys.stream().filter(key -> Arrays.equals(key.mark(header.file()), header.part(section).mark())).findFirst();
	}

	/**
	 * A section's content.
	 *
	 * @param keys of which one should fit
	 * @return empty if none fits
	 */
	public Optional<InputStream> content(Section section, List<SealKey> keys) throws IOException {
		final Optional<SealKey> key = key(section, keys);
		return key.isEmpty() ? Optional.empty() : Optional.of(opened(section, key.get()));
	}

	private InputStream opened(Section section, SealKey key) throws IOException {
		final InputStream input = new BufferedInputStream(Files.newInputStream(path), header.chunk() + Header.TAG);
		try {
			input.skipNBytes(header.offset(section));
			return new OpeningStream(input, header, section, key);
		} catch (IOException e) {
			input.close();
			throw e;
		}
	}

	/**
	 * Makes a file, in place of one that is there.
	 *
	 * @param lengths  bytes of each section
	 * @param contents that have these lengths
	 * @return the keys, made for this file alone
	 */
	public static Map<Section, SealKey> write(Path path, Map<Section, Long> lengths, Map<Section, Content> contents)
			throws IOException {
		final Map<Section, SealKey> keys = new EnumMap<>(Section.class);
		for (Section section : Section.values()) {
			keys.put(section, SealKey.random());
		}
		final Header header = Header.of(lengths, keys);
		try (OutputStream output = new BufferedOutputStream(Files.newOutputStream(path))) {
			output.write(header.bytes());
			for (Section section : Section.values()) {
				try (OutputStream sealing = new SealingStream(output, header, section, keys.get(section))) {
					contents.get(section).writeTo(sealing);
				}
			}
		}
		return keys;
	}
}
