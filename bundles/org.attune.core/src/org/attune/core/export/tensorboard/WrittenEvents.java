// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.export.tensorboard;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** What event files in a folder hold already: the last step of each tag. Records after a damaged one do not count. */
final class WrittenEvents {
	private static final int LONGEST = 1 << 26;
	private static final int TAIL = 512;

	private final Map<String, Long> lastSteps = new HashMap<>();

	/** Reads all files; blocks. */
	static WrittenEvents in(Path folder) throws IOException {
		final WrittenEvents written = new WrittenEvents();
		for (Path file : files(folder)) {
			written.read(file);
		}
		return written;
	}

	/** The event files, the oldest first. */
	static List<Path> files(Path folder) throws IOException {
		if (!Files.isDirectory(folder)) {
			return List.of();
		}
		try (Stream<Path> children = Files.list(folder)) {
			return children.filter(child -> child.getFileName().toString().contains(EventFile.MARK)).sorted().toList();
		}
	}

	/** Whether the newest file ends with the end of the run; looks at the end of the file only. */
	static boolean areComplete(Path folder) throws IOException {
		final List<Path> files = files(folder);
		if (files.isEmpty()) {
			return false;
		}
		try (RandomAccessFile file = new RandomAccessFile(files.getLast().toFile(), "r")) { //$NON-NLS-1$
			final byte[] tail = new byte[(int) Math.min(TAIL, file.length())];
			file.seek(file.length() - tail.length);
			file.readFully(tail);
			return new String(tail, StandardCharsets.ISO_8859_1).contains(HparamsContent.SESSION_END);
		}
	}

	OptionalLong lastStep(String tag) {
		final Long step = lastSteps.get(tag);
		return step == null ? OptionalLong.empty() : OptionalLong.of(step);
	}

	private void read(Path file) throws IOException {
		try (DataInputStream input = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
			for (long length = length(input); length >= 0 && length <= LONGEST; length = length(input)) {
				final byte[] event = new byte[(int) length];
				input.readFully(event);
				if (Integer.reverseBytes(input.readInt()) != EventRecords.maskedCrc(event, 0, event.length)) {
					return;
				}
				event(new ProtoFields(ByteBuffer.wrap(event)));
			}
		} catch (EOFException | BufferUnderflowException | IllegalArgumentException e) {
			return; // torn off, as when the workbench is killed: what came before counts
		}
	}

	/** @return the length of the next event; -1 if its checksum is wrong */
	private static long length(DataInputStream input) throws IOException {
		final byte[] length = new byte[Long.BYTES];
		input.readFully(length);
		final int crc = Integer.reverseBytes(input.readInt());
		return crc == EventRecords.maskedCrc(length, 0, length.length)
				? Long.reverseBytes(ByteBuffer.wrap(length).getLong()) : -1;
	}

	private void event(ProtoFields event) {
		long step = 0;
		while (event.next()) {
			if (event.field() == 2) {
				step = event.number();
			} else if (event.field() == 5) {
				summary(event.message(), step);
			}
		}
	}

	private void summary(ProtoFields summary, long step) {
		while (summary.next()) {
			final ProtoFields value = summary.message();
			while (summary.field() == 1 && value.next()) {
				if (value.field() == 1) {
					lastSteps.merge(value.text(), step, Math::max);
				}
			}
		}
	}
}
