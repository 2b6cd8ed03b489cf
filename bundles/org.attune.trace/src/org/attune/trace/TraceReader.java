// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
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
			SegmentReader.read(file, sink);
		}
	}

	/** The segments, in the order in which they are read; one that is being compressed is named once. */
	public List<Path> segments() throws IOException {
		final SortedMap<SegmentName, Path> segments = new TreeMap<>();
		try (Stream<Path> files = Files.list(folder)) {
			files.forEach(file -> SegmentName.of(file).ifPresent(name -> segments.merge(name, file, TraceReader::plain)));
		}
		return List.copyOf(segments.values());
	}

	/** While both are there, the plain file is certain to be complete. */
	private static Path plain(Path one, Path other) {
		return one.toString().endsWith(SegmentName.PLAIN) ? one : other;
	}

	/** Reads one of the segments; a file that cannot be read is reported to the sink. */
	public static void read(Path segment, Sink sink) {
		SegmentReader.read(segment, sink);
	}
}
