// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trace;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.zip.GZIPOutputStream;

/**
 * Compresses closed segments. At any moment the whole segment lies there: the plain file goes only when the compressed
 * one is on the disk itself under its name and was read back.
 */
final class SegmentCompression {
	/** How the name of a compressed segment ends before it is complete. */
	static final String PART = ".part"; //$NON-NLS-1$

	private final Path folder;
	private final String writer;

	/** @param writer id of the session that compresses, so that two never write to one file */
	SegmentCompression(Path folder, String writer) {
		this.folder = folder;
		this.writer = writer;
	}

	/** Does nothing if there is no plain file of this name. */
	void compress(SegmentName name) throws IOException {
		final Path plain = name.plain(folder);
		if (!Files.exists(plain)) {
			return;
		}
		final Path part = folder.resolve(name + "." + writer + PART); //$NON-NLS-1$
		try {
			write(plain, part);
			Files.setLastModifiedTime(part, Files.getLastModifiedTime(plain));
			Files.move(part, name.compressed(folder), StandardCopyOption.ATOMIC_MOVE);
		} finally {
			Files.deleteIfExists(part);
		}
		forceFolder();
		if (SegmentHash.of(name.compressed(folder)).equals(SegmentHash.of(plain))) {
			Files.deleteIfExists(plain);
		}
	}

	private static void write(Path plain, Path part) throws IOException {
		try (FileChannel channel = FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING,
				StandardOpenOption.WRITE); InputStream in = Files.newInputStream(plain)) {
			final OutputStream file = Channels.newOutputStream(channel);
			final GZIPOutputStream out = new GZIPOutputStream(file, 1 << 16);
			in.transferTo(out);
			out.finish();
			channel.force(true);
		}
	}

	/** So that the new name is on the disk before the old one goes. */
	private void forceFolder() throws IOException {
		try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
			names.force(true);
		}
	}
}
