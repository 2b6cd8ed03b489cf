// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.analysis.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

import org.attune.analysis.reading.RecordedSession;
import org.attune.analysis.reading.TraceFolder;
import org.attune.trace.Cause;
import org.attune.trace.SessionVerdict;
import org.attune.trace.TraceEvent;
import org.attune.trace.TraceWriter;

/**
 * Measures how long it takes to find the state at a random time of a long session whose keyframes are there. Each seek reads
 * keyframes and segments from the disk anew; the first ones, in a JVM that is not warm yet, count as the others do.
 */
public final class SeekBench {
	private static final int EVENTS = 1_000_000;
	private static final int SEEKS = 21;
	/** As many as the writer's queue takes with ease. */
	private static final int BATCH = 2000;
	private static final Instant START = Instant.parse("2026-01-05T08:00:00Z");

	private SeekBench() {
	}

	/** @param arguments {@code --events N}, if there are to be others than 1,000,000 */
	public static void main(String[] arguments) throws Exception {
		final int events = arguments.length == 2 ? Integer.parseInt(arguments[1]) : EVENTS;
		final Path folder = Files.createTempDirectory("attune-seek");
		try {
			write(folder, events);
			final TraceFolder trace = TraceFolder.of(folder);
			for (SessionVerdict verdict : trace.verdicts()) {
				if (!verdict.whole() || verdict.dropped() > 0 || verdict.lines() < events) {
					throw new IllegalStateException("the trace to be measured with is not whole: " + verdict);
				}
			}
			measure(trace.sessions().get(0), events);
		} finally {
			delete(folder);
		}
	}

	private static void measure(RecordedSession session, int events) throws IOException {
		Replay.of(session);
		final Random random = new Random(1);
		final double[] millis = new double[SEEKS];
		for (int seek = 0; seek < SEEKS; seek++) {
			final int second = 1 + random.nextInt(events - 1);
			final long begin = System.nanoTime();
			final SessionState state = Replay.of(session).at(START.plusSeconds(second));
			millis[seek] = (System.nanoTime() - begin) / 1e6;
			if (!state.time().equals(START.plusSeconds(second))) {
				throw new IllegalStateException("found " + state.time() + " instead of " + START.plusSeconds(second));
			}
		}
		Arrays.sort(millis);
		System.out.printf("figure trace.seek_1m_events_ms %.0f ms%n", millis[SEEKS / 2]);
	}

	/** One event a second. */
	private static void write(Path folder, int events) {
		final AtomicLong second = new AtomicLong();
		final InstantSource clock = () -> START.plusSeconds(second.get());
		try (TraceWriter writer = TraceWriter.open(folder, "seek", clock, () -> second.get() * 1_000_000_000L, state -> {
		})) {
			writer.record(new TraceEvent.EditorOpened("/project/a.tuning"));
			for (int event = 1; event < events; event++) {
				second.set(event);
				writer.record(edit(event));
				if (event % BATCH == 0) {
					LockSupport.parkNanos(Duration.ofMillis(40).toNanos());
				}
			}
			LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
		}
	}

	private static TraceEvent edit(int event) {
		return new TraceEvent.Edited("/project/a.tuning", "hyperparameter" + event % 15, Integer.toString(event - 15),
				Integer.toString(event), Cause.TYPED, true);
	}

	private static void delete(Path folder) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			final List<Path> deepest = files.sorted(Comparator.reverseOrder()).toList();
			for (Path file : deepest) {
				Files.delete(file);
			}
		}
	}
}
