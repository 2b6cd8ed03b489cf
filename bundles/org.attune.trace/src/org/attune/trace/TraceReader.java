// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads traces line by line, in the order in which they were written; memory does not grow with the trace. What cannot
 * be read is reported and passed over, and never changed.
 */
public final class TraceReader {
	/** Lines that are longer were not written by a {@link TraceWriter}. */
	static final int LONGEST_LINE = 1 << 20;

	/** Takes what is read. */
	public interface Sink {
		void line(TraceLine line);

		void fault(TraceFault fault);
	}

	private final Path folder;

	/** @param folder the folder that holds the segments of any number of sessions */
	public TraceReader(Path folder) {
		this.folder = folder;
	}

	/**
	 * Reads all segments, session by session.
	 *
	 * @throws IOException if the folder cannot be listed; a file that cannot be read is reported to the sink
	 */
	public void read(Sink sink) throws IOException {
		for (Path file : segments()) {
			read(file, sink);
		}
	}

	/** The segments, in the order in which they are read. */
	public List<Path> segments() throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter(file -> file.getFileName().toString().endsWith(FileSegment.EXTENSION)).sorted()
					.toList();
		}
	}

	private static void read(Path file, Sink sink) {
		try (LineSource lines = new LineSource(Files.newInputStream(file), LONGEST_LINE)) {
			for (var line = lines.next(); line.isPresent(); line = lines.next()) {
				read(file, line.get(), sink);
			}
		} catch (IOException e) {
			sink.fault(new TraceFault(file, 0, TraceFault.Kind.UNREADABLE, "cannot be read: " + e)); //$NON-NLS-1$
		}
	}

	private static void read(Path file, LineSource.Line line, Sink sink) {
		if (line.tooLong()) {
			sink.fault(new TraceFault(file, line.number(), TraceFault.Kind.TOO_LONG,
					"longer than " + LONGEST_LINE + " bytes")); //$NON-NLS-1$ //$NON-NLS-2$
			return;
		}
		try {
			sink.line(TraceCodec.decode(line.bytes()));
		} catch (TraceFormatException e) {
			sink.fault(line.ended() ? new TraceFault(file, line.number(), e.kind(), e.getMessage())
					: new TraceFault(file, line.number(), TraceFault.Kind.TORN_TAIL,
							"the last line was not written to its end")); //$NON-NLS-1$
		}
	}
}
