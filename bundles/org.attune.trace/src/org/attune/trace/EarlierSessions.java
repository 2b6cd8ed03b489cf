// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The sessions that a folder holds when another one begins. What cannot be read is passed over. */
final class EarlierSessions {
	private final Path folder;
	private final String session;
	private final List<SegmentName> closed = new ArrayList<>();
	private final List<String> killed = new ArrayList<>();
	private final List<RecorderEvent.SessionRecovered> recovered = new ArrayList<>();

	private EarlierSessions(Path folder, String session) {
		this.folder = folder;
		this.session = session;
	}

	/** @param session the one that begins */
	static EarlierSessions in(Path folder, String session) throws IOException {
		final EarlierSessions earlier = new EarlierSessions(folder, session);
		earlier.look();
		return earlier;
	}

	/** The segment that was closed last. */
	Optional<SegmentLink> link() {
		final Optional<SegmentName> last = closed.stream().max(Comparator.comparing(this::modified)
				.thenComparing(Comparator.naturalOrder()));
		try {
			return last.isEmpty() ? Optional.empty()
					: Optional.of(new SegmentLink(last.get().toString(), SegmentHash.of(file(last.get()))));
		} catch (IOException e) {
			return Optional.empty();
		}
	}

	/** Ids of the sessions that nobody writes any more, and whose lock is still there. */
	List<String> killed() {
		return killed;
	}

	/** The same as events, without those that left no line. */
	List<RecorderEvent.SessionRecovered> recovered() {
		return recovered;
	}

	/** Segments that are closed and not compressed. */
	List<SegmentName> uncompressed() {
		return closed.stream().filter(name -> Files.exists(name.plain(folder))).toList();
	}

	private void look() throws IOException {
		new TraceReader(folder).segments().stream().flatMap(file -> SegmentName.of(file).stream())
				.filter(name -> other(name.session())).forEach(closed::add);
		try (Stream<Path> files = Files.list(folder)) {
			files.filter(file -> file.toString().endsWith(SessionLock.EXTENSION)).map(SessionLock::session).sorted()
					.filter(this::other)
					.forEach(this::found);
		}
	}

	/** Whether it is another session, and nobody writes it. */
	private boolean other(String id) {
		return !id.equals(session) && !SessionLock.held(SessionLock.file(folder, id));
	}

	private void found(String other) {
		killed.add(other);
		final LastLine last = new LastLine();
		Optional<String> hash = Optional.empty();
		for (SegmentName name : closed.stream().filter(name -> name.session().equals(other)).toList()) {
			hash = SegmentReader.read(file(name), last);
		}
		if (last.sequence > 0 && !last.ended) {
			recovered.add(new RecorderEvent.SessionRecovered(other, last.sequence, hash.orElse(null)));
		}
	}

	private Path file(SegmentName name) {
		final Path plain = name.plain(folder);
		return Files.exists(plain) ? plain : name.compressed(folder);
	}

	private FileTime modified(SegmentName name) {
		try {
			return Files.getLastModifiedTime(file(name));
		} catch (IOException e) {
			return FileTime.fromMillis(0);
		}
	}

	/** The last line of a session that can be read. */
	private static final class LastLine implements TraceReader.Sink {
		private long sequence;
		private boolean ended;

		@Override
		public void line(TraceLine line) {
			sequence = line.sequence();
			ended = line.event().filter(TraceEvent.SessionEnded.class::isInstance).isPresent();
		}

		@Override
		public void fault(TraceFault fault) {
			// the checker names it
		}
	}
}
