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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

import org.attune.analysis.FileTree;
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
	private static final int HYPERPARAMETERS = 15;
	/** Fewer than the writer's queue holds. */
	private static final int BATCH = 4000;
	private static final String EXPERIMENT = "/project/a.tuning";

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
			System.out.printf(Locale.ROOT, "figure trace.seek_1m_events_ms %.0f ms%n", measure(trace.sessions().getFirst()));
		} finally {
			FileTree.delete(folder);
		}
	}

	/** The median. */
	private static double measure(RecordedSession session) throws IOException {
		final Instant end = Replay.of(session).at(Long.MAX_VALUE).time();
		final long length = Duration.between(session.start(), end).toNanos();
		final Random random = new Random(1);
		final double[] millis = new double[SEEKS];
		for (int seek = 0; seek < SEEKS; seek++) {
			final Instant time = session.start().plusNanos((long) (random.nextDouble() * length));
			final long begin = System.nanoTime();
			final SessionState state = Replay.of(session).at(time);
			millis[seek] = (System.nanoTime() - begin) / 1e6;
			verify(state, time);
		}
		Arrays.sort(millis);
		return millis[SEEKS / 2];
	}

	/** All hyperparameters were edited a few lines before. */
	private static void verify(SessionState state, Instant time) {
		final long oldest = state.experiments().get(EXPERIMENT).values().values().stream().mapToLong(ValueState::since).min().orElse(0);
		if (state.time().isAfter(time) || state.sequence() > 2L * HYPERPARAMETERS && oldest < state.sequence() - 2L * HYPERPARAMETERS) {
			throw new IllegalStateException("at " + time + " found line " + state.sequence() + " of " + state.time());
		}
	}

	/** As fast as the writer brings it to the disk, and no faster. */
	private static void write(Path folder, int events) {
		try (TraceWriter writer = TraceWriter.open(folder, "seek", InstantSource.system(), System::nanoTime, state -> { })) {
			writer.record(new TraceEvent.EditorOpened(EXPERIMENT));
			for (int event = 2; event <= events; event++) {
				if (event % BATCH == 0 || event == events) {
					writer.record(submission(event));
					await(writer, event);
				} else {
					writer.record(edit(event));
				}
			}
		}
	}

	/** A submission is on the disk before anything else is written. */
	private static void await(TraceWriter writer, int line) {
		while (writer.forced() < line) {
			if (writer.state() != TraceWriter.State.WRITING) {
				throw new IllegalStateException("the trace cannot be written");
			}
			LockSupport.parkNanos(100_000);
		}
	}

	private static TraceEvent edit(int event) {
		return new TraceEvent.Edited(EXPERIMENT, "hyperparameter" + event % HYPERPARAMETERS, Integer.toString(event - HYPERPARAMETERS),
				Integer.toString(event), Cause.TYPED, true, Integer.toHexString(event));
	}

	private static TraceEvent submission(int event) {
		return new TraceEvent.Submitted("run-" + event, EXPERIMENT, Integer.toHexString(event - 1),
				Map.of("hyperparameter0", Integer.toString(event - event % HYPERPARAMETERS)), List.of("hyperparameter0"), null);
	}
}
