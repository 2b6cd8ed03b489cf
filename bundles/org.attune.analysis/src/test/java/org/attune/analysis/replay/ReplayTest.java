// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.analysis.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

import org.attune.analysis.LongSession;
import org.attune.analysis.RandomEditing;
import org.attune.analysis.ReadTrace;
import org.attune.analysis.WrittenTrace;
import org.attune.analysis.reading.Gap;
import org.attune.analysis.reading.RecordedSession;
import org.attune.analysis.reading.SegmentReading;
import org.attune.analysis.reading.TraceFolder;
import org.attune.analysis.reading.TraceItems;
import org.attune.trace.Cause;
import org.attune.trace.RecorderEvent;
import org.attune.trace.TraceErasure;
import org.attune.trace.TraceEvent;
import org.attune.trace.TraceEvent.Submitted;
import org.attune.trace.TraceLine;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Random editing, written by the real writer, comes out of a replay as it was. */
class ReplayTest {
	private static final String SESSION = "s";

	@TempDir
	Path folder;

	@RepeatedTest(20)
	void aReplayAtASubmissionIsTheSubmittedConfiguration(RepetitionInfo repetition) throws Exception {
		edit(new Random(repetition.getCurrentRepetition()), 300);
		final Replay replay = Replay.of(session());
		int submissions = 0;
		for (TraceLine line : ReadTrace.lines(folder)) {
			if (line.event().orElseThrow() instanceof final Submitted submitted) {
				submissions++;
				assertEquals(submitted(submitted), state(replay.at(line.sequence()), submitted.experiment()), line::toString);
				assertTrue(experiment(replay.at(line.sequence()), submitted.experiment()).submission().orElseThrow().working());
			}
		}
		assertTrue(submissions > 5, "too few submissions: " + submissions);
	}

	/** The edits alone lead there: what is known before the submission is not taken from it. */
	@RepeatedTest(20)
	void theEditsBeforeASubmissionLeadToIt(RepetitionInfo repetition) throws Exception {
		edit(new Random(1000 + repetition.getCurrentRepetition()), 300);
		final Replay replay = Replay.of(session());
		int compared = 0;
		for (TraceLine line : ReadTrace.lines(folder)) {
			if (line.event().orElseThrow() instanceof final Submitted submitted) {
				final Map<String, Optional<String>> known = set(replay.at(line.sequence() - 1), submitted.experiment());
				compared += known.size();
				known.forEach((id, value) -> assertEquals(value,
						submitted.explicit().contains(id) ? Optional.of(submitted.values().get(id)) : Optional.empty(),
						() -> id + " before " + line));
			}
		}
		assertTrue(compared > 30, "too few values: " + compared);
	}

	@Test
	void aSeekIsTheSameAsAReplayFromTheStart() throws Exception {
		LongSession.write(folder, SESSION);
		final RecordedSession session = session();
		assertTrue(session.segments().size() >= 3, () -> "segments: " + session.segments());
		final List<TraceLine> lines = ReadTrace.lines(folder);
		final List<String> states = fromStart(session);
		final Random random = new Random(3);
		Replay.of(session);
		for (int seek = 0; seek < 60; seek++) {
			final int index = random.nextInt(lines.size());
			assertEquals(states.get(index + 1), json(Replay.of(session).at(lines.get(index).sequence())));
			final Instant time = lines.get(index).time().plusNanos(random.nextInt(3) - 1);
			final long until = lines.stream().takeWhile(line -> !line.time().isAfter(time)).count();
			assertEquals(states.get((int) until), json(Replay.of(session).at(time)), time::toString);
		}
	}

	@Test
	void beforeTheFirstAndAfterTheLastLine() throws Exception {
		edit(new Random(5), 40);
		assertEquals(0, Replay.of(session()).at(Instant.EPOCH).sequence());
		assertEquals(0, Replay.of(session()).at(0).sequence());
		final long last = ReadTrace.lines(folder).getLast().sequence();
		assertEquals(last, Replay.of(session()).at(Instant.now().plusSeconds(60)).sequence());
		assertEquals(last, Replay.of(session()).at(Long.MAX_VALUE).sequence());
	}

	@Test
	void keyframesAreKeptAndUsed() throws Exception {
		LongSession.write(folder, SESSION);
		Replay.of(session());
		final Path keyframes = TraceErasure.derived(folder, SESSION);
		final String written = Files.readString(keyframes);
		assertEquals(session().segments().size(), written.split("\"sha256\"").length - 1);

		Files.writeString(keyframes, written.replace("\"open\":true", "\"open\":false")); // to see that they are what is read
		assertTrue(experiment(Replay.of(session()).at(Long.MAX_VALUE), RandomEditing.EXPERIMENTS.getFirst()).open() == false);
	}

	@Test
	void keyframesOfSegmentsThatChangedAreNotBelieved() throws Exception {
		LongSession.write(folder, SESSION);
		Replay.of(session());
		final Path keyframes = TraceErasure.derived(folder, SESSION);
		Files.writeString(keyframes, Files.readString(keyframes).replace("\"open\":true", "\"open\":false").replace("\"set\":\"", "\"set\":\"9"));
		final Path first = session().segments().getFirst();
		Files.write(first, replaced(Files.readAllBytes(first)));

		final List<TraceLine> lines = ReadTrace.lines(folder);
		final List<String> states = fromStart(session());
		int compared = 0;
		for (int index = 1; index < lines.size(); index++) {
			if (lines.get(index).previous().isPresent()) { // the first one after a keyframe
				assertEquals(states.get(index + 1), json(Replay.of(session()).at(lines.get(index).sequence())));
				compared++;
			}
		}
		assertTrue(compared >= 2, "too few segments: " + compared);
	}

	/** Gzip and JSON lines alike become unreadable somewhere. */
	private static byte[] replaced(byte[] bytes) {
		bytes[bytes.length / 2] ^= 1;
		return bytes;
	}

	@Test
	void keyframesThatAreNoneAreMadeAgain() throws Exception {
		edit(new Random(6), 100);
		Files.writeString(TraceErasure.derived(folder, SESSION), "{\"version\":1,\"keyframes\":[{}]}");
		assertEquals(fromStart(session()).getLast(), json(Replay.of(session()).at(Long.MAX_VALUE)));
	}

	@Test
	void deletedLinesStayInNoKeyframe() throws Exception {
		final List<TraceEvent> events = new ArrayList<>();
		events.add(new TraceEvent.EditorOpened("/p/a.tuning"));
		events.add(new TraceEvent.Edited("/p/a.tuning", "learningRate", null, "0.123456", Cause.TYPED, true));
		events.add(new TraceEvent.SessionEnded());
		WrittenTrace.writePlain(folder, SESSION, events);
		Replay.of(session());
		assertTrue(Files.readString(TraceErasure.derived(folder, SESSION)).contains("0.123456"));

		TraceErasure.erase(folder, line -> line.type().equals("org.attune.edit"));
		try (var files = Files.list(folder)) {
			for (Path file : files.toList()) {
				assertTrue(!Files.readString(file).contains("0.123456"), file::toString);
			}
		}
		assertEquals(Map.of(), set(Replay.of(session()).at(Long.MAX_VALUE), "/p/a.tuning"));
	}

	@Test
	void whatHappenedWhileNothingWasRecordedIsUnknown() throws Exception {
		WrittenTrace.write(folder, SESSION, List.of(new TraceEvent.EditorOpened("/p/a.tuning"),
				new TraceEvent.Edited("/p/a.tuning", "learningRate", null, "0.5", Cause.TYPED, true),
				new RecorderEvent.RecordingPaused(), new RecorderEvent.RecordingResumed()));
		assertEquals(Map.of("learningRate", Optional.of("0.5")), set(Replay.of(session()).at(2), "/p/a.tuning"));
		assertEquals(Map.of(), set(Replay.of(session()).at(4), "/p/a.tuning"));
	}

	@Test
	void anEarlierConfigurationTrainedAgainIsNotTheOneAtWork() throws Exception {
		WrittenTrace.write(folder, SESSION, List.of(new TraceEvent.EditorOpened("/p/a.tuning"),
				new TraceEvent.Edited("/p/a.tuning", "learningRate", null, "0.5", Cause.TYPED, true, "now"),
				new Submitted("r", "/p/a.tuning", "earlier", Map.of("learningRate", "0.1", "epochs", "3"), List.of("learningRate"), null)));
		final ExperimentState state = experiment(Replay.of(session()).at(3), "/p/a.tuning");
		assertEquals(List.of("learningRate"), state.submission().orElseThrow().differing());
		assertEquals(Map.of("learningRate", Optional.of("0.5")), set(Replay.of(session()).at(3), "/p/a.tuning"));
	}

	private void edit(Random random, int acts) {
		try (WrittenTrace trace = new WrittenTrace(folder, SESSION)) {
			new RandomEditing(random).go(acts, trace::record);
		}
	}

	private RecordedSession session() throws Exception {
		return TraceFolder.of(folder).session(SESSION).orElseThrow();
	}

	/** The states before the first line and after each line, by reading all of it. */
	private static List<String> fromStart(RecordedSession session) throws Exception {
		final SessionState state = new SessionState();
		final List<String> states = new ArrayList<>(List.of(json(state)));
		final SegmentReading reading = new SegmentReading(session.id(), 0, new TraceItems() {
			@Override
			public void line(TraceLine line) {
				state.line(line);
				states.add(json(state));
			}

			@Override
			public void gap(Gap gap) {
				state.gap(gap);
			}
		});
		for (Path segment : session.segments()) {
			reading.read(segment);
		}
		return states;
	}

	private static String json(SessionState state) {
		return StateJson.write(state).toString();
	}

	private static ExperimentState experiment(SessionState state, String name) {
		return state.experiments().get(name);
	}

	/** What is set, of all values that are known; an empty one is at its default. */
	private static Map<String, Optional<String>> set(SessionState state, String experiment) {
		final Map<String, Optional<String>> set = new TreeMap<>();
		experiment(state, experiment).values().forEach((id, value) -> set.put(id, value.set()));
		return set;
	}

	/** Each value in effect, and whether it was set. */
	private static Map<String, String> state(SessionState state, String experiment) {
		final Map<String, String> values = new TreeMap<>();
		experiment(state, experiment).values()
				.forEach((id, value) -> values.put(id, value.inEffect().orElseThrow() + (value.set().isPresent() ? " set" : "")));
		return values;
	}

	private static Map<String, String> submitted(Submitted submitted) {
		final Map<String, String> values = new TreeMap<>();
		submitted.values().forEach((id, value) -> values.put(id, value + (submitted.explicit().contains(id) ? " set" : "")));
		return values;
	}
}
