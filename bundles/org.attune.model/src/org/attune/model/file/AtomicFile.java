// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.model.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** A file that is replaced as a whole: a crash in between leaves the old content. */
public record AtomicFile(Path file) {

	/** Returns when the content is on the disk; its folder must be there. */
	public void write(byte[] content) throws IOException {
		final Path target = target();
		final Path fresh = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".tmp");
		try {
			writeThrough(fresh, content);
			move(fresh, target);
		} finally {
			Files.deleteIfExists(fresh);
		}
	}

	/** Behind a symbolic link, so that the link stays one. */
	private Path target() throws IOException {
		if (!Files.exists(file)) {
			return file.toAbsolutePath();
		}
		final Path target = file.toRealPath();
		if (!Files.isWritable(target)) {
			throw new AccessDeniedException(file.toString(), null, "the file is read-only"); // a rename would not mind
		}
		return target;
	}

	private static void writeThrough(Path fresh, byte[] content) throws IOException {
		try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
			final ByteBuffer rest = ByteBuffer.wrap(content);
			while (rest.hasRemaining()) {
				channel.write(rest);
			}
			channel.force(true); // else a power cut after the rename may leave an empty file
		}
	}

	private static void move(Path fresh, Path target) throws IOException {
		try {
			Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
		} catch (AtomicMoveNotSupportedException e) {
			Files.move(fresh, target, StandardCopyOption.REPLACE_EXISTING);
		}
	}
}
