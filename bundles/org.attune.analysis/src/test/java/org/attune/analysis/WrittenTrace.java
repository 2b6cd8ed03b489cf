// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

import org.attune.trace.TraceEvent;
import org.attune.trace.TraceWriter;

/** A session written by the real writer, at a pace that its queue holds. */
public final class WrittenTrace implements AutoCloseable {
	private static final int AHEAD = 4000;

	private final TraceWriter writer;
	private long recorded;

	/** @param folder created with the first event */
	public WrittenTrace(Path folder, String session) {
		writer = TraceWriter.open(folder, session, InstantSource.system(), System::nanoTime, state -> { });
	}

	/** A session with these events and no others. */
	public static void write(Path folder, String session, Iterable<TraceEvent> events) {
		try (WrittenTrace trace = new WrittenTrace(folder, session)) {
			events.forEach(trace::record);
		}
	}

	/** The same, and none of its segments is compressed. */
	public static void writePlain(Path folder, String session, Iterable<TraceEvent> events) throws IOException {
		write(folder, session, events);
		for (Path file : compressed(folder)) {
			final String name = file.getFileName().toString();
			try (InputStream bytes = new GZIPInputStream(Files.newInputStream(file))) {
				Files.copy(bytes, folder.resolve(name.substring(0, name.length() - ".gz".length())));
			}
			Files.delete(file);
		}
	}

	private static List<Path> compressed(Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter(file -> file.toString().endsWith(".gz")).toList();
		}
	}

	/** Waits where an event that is brought to the disk at once has not got there. */
	public void record(TraceEvent event) {
		writer.record(event);
		recorded++;
		if (event instanceof TraceEvent.Submitted && recorded - writer.forced() > AHEAD / 2) {
			while (writer.forced() < recorded) {
				LockSupport.parkNanos(100_000);
			}
		}
		if (recorded - writer.forced() > 2 * AHEAD) {
			throw new IllegalStateException("no submission among " + AHEAD + " events");
		}
	}

	/** Number of the line that was recorded last, if the writer added none of its own. */
	public long recorded() {
		return recorded;
	}

	@Override
	public void close() {
		writer.close();
	}
}
