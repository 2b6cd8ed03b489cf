// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.analysis.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.attune.analysis.RefusedException;
import org.attune.trace.SessionVerdict;
import org.attune.trace.TraceCheck;
import org.attune.trace.TraceFault;
import org.attune.trace.TraceLine;
import org.attune.trace.TraceReader;

/** A folder with the traces of any number of sessions, read in the order in which the sessions began. */
public final class TraceFolder {
	private final Path folder;
	private final List<RecordedSession> sessions;

	private TraceFolder(Path folder, List<RecordedSession> sessions) {
		this.folder = folder;
		this.sessions = sessions;
	}

	/**
	 * Finds the sessions of a folder.
	 *
	 * @throws RefusedException if there is no such folder or no trace in it
	 */
	public static TraceFolder of(Path folder) throws IOException, RefusedException {
		if (!Files.isDirectory(folder)) {
			throw new RefusedException(folder + " is no folder; name the one that holds the trace's .jsonl files");
		}
		final Map<String, List<Path>> segments = new TraceReader(folder).segments().stream()
				.collect(Collectors.groupingBy(RecordedSession::idOf, LinkedHashMap::new, Collectors.toList()));
		if (segments.isEmpty()) {
			throw new RefusedException(folder + " holds no trace; name the folder with the .jsonl files");
		}
		return new TraceFolder(folder, segments.entrySet().stream()
				.map(entry -> new RecordedSession(entry.getKey(), start(entry.getValue()), entry.getValue()))
				.sorted(Comparator.comparing(RecordedSession::start).thenComparing(RecordedSession::id)).toList());
	}

	private static Instant start(List<Path> segments) {
		final FirstLine first = new FirstLine();
		for (Path segment : segments) {
			try {
				TraceReader.read(segment, first);
			} catch (Enough enough) {
				break;
			}
		}
		return first.time;
	}

	/** By their beginning. */
	public List<RecordedSession> sessions() {
		return sessions;
	}

	/** The session with this id, or that whose id begins so. */
	public Optional<RecordedSession> session(String id) {
		final List<RecordedSession> found = sessions.stream().filter(session -> session.id().startsWith(id)).toList();
		return found.size() == 1 ? Optional.of(found.get(0))
				: found.stream().filter(session -> session.id().equals(id)).findFirst();
	}

	/** What the check says of each session; reads everything. */
	public List<SessionVerdict> verdicts() throws IOException {
		return TraceCheck.verdicts(folder);
	}

	public Path path() {
		return folder;
	}

	/** Reads all lines, session by session. */
	public void read(TraceItems items) throws IOException {
		for (RecordedSession session : sessions) {
			final SegmentReading reading = new SegmentReading(session.id(), 0, items);
			for (Path segment : session.segments()) {
				reading.read(segment);
			}
		}
	}

	/** Stops the reader at the first line that can be read. */
	private static final class FirstLine implements TraceReader.Sink {
		private Instant time = Instant.MAX;

		@Override
		public void line(TraceLine line) {
			time = line.time();
			throw new Enough();
		}

		@Override
		public void fault(TraceFault fault) {
			// the verdict names it
		}
	}
}
