// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.editor;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/** Writes compressed tar archives as tar programs do. */
final class TarWriter {
	private static final int BLOCK = 512;
	private static final int NAME = 100;
	private static final int PREFIX = 155;
	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	TarWriter folder(String name) {
		return block(name.substring(0, Math.min(NAME, name.length())), "", '5', new byte[0]);
	}

	TarWriter link(String name) {
		return block(name, "", '2', new byte[0]);
	}

	/** A file; what a header cannot hold of its name stands in one of GNU before it. */
	TarWriter file(String name, int size) {
		int slash = name.lastIndexOf('/', PREFIX);
		if (name.length() <= NAME) {
			return block(name, "", '0', new byte[size]);
		}
		if (name.length() - slash - 1 <= NAME) {
			return block(name.substring(slash + 1), name.substring(0, slash), '0', new byte[size]);
		}
		return block("././@LongLink", "", 'L', (name + '\0').getBytes(StandardCharsets.UTF_8)).block(name.substring(0, NAME), "", '0',
				new byte[size]);
	}

	/** A file whose name and size stand in a header of POSIX before it. */
	TarWriter posix(String name, int size) {
		String said = record("path", name) + record("size", Integer.toString(size));
		return block("PaxHeaders/x", "", 'x', said.getBytes(StandardCharsets.UTF_8)).block("x", "", '0', new byte[size]);
	}

	/** Its own length is part of its length. */
	private static String record(String key, String value) {
		String rest = ' ' + key + '=' + value + '\n';
		int length = rest.length() + 1;
		while (String.valueOf(length).length() + rest.length() != length) {
			length++;
		}
		return length + rest;
	}

	private TarWriter block(String name, String prefix, char type, byte[] content) {
		byte[] header = new byte[BLOCK];
		put(header, 0, name);
		put(header, 124, String.format(Locale.ROOT, "%011o", content.length));
		header[156] = (byte) type;
		put(header, 257, "ustar\00000");
		put(header, 345, prefix);
		out.writeBytes(header);
		out.writeBytes(content);
		out.writeBytes(new byte[(BLOCK - content.length % BLOCK) % BLOCK]);
		return this;
	}

	private static void put(byte[] header, int at, String text) {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		System.arraycopy(bytes, 0, header, at, bytes.length);
	}

	Path write(Path file) throws IOException {
		try (OutputStream zipped = new GZIPOutputStream(Files.newOutputStream(file))) {
			out.writeTo(zipped);
			zipped.write(new byte[2 * BLOCK]);
		}
		return file;
	}
}
