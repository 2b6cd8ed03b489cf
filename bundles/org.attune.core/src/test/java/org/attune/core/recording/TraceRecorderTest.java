// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.attune.core.recording.Consent.Answer;
import org.attune.core.trace.Recorder.State;
import org.attune.trace.TraceCheck;
import org.attune.trace.TraceEvent;
import org.attune.trace.TraceFault;
import org.attune.trace.TraceLine;
import org.attune.trace.TraceReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TraceRecorderTest {
	private static final TraceEvent START = new TraceEvent.SessionStarted("0.1", "4.40", "25", "Linux");
	private static final TraceEvent VIEW = new TraceEvent.ViewOpened("v");

	@TempDir
	Path folder;

	private final List<RuntimeException> logged = new ArrayList<>();
	private final RememberedConsent consent = new RememberedConsent();

	/** An answer in memory. */
	private static final class RememberedConsent implements Consent {
		private Optional<Answer> answer = Optional.empty();

		@Override
		public Optional<Answer> answer() {
			return answer;
		}

		@Override
		public void keep(Answer given) {
			answer = Optional.of(given);
		}
	}

	@Test
	void withoutAnAnswerNothingIsRecorded() throws IOException {
		final TraceRecorder recorder = recorder(folder);
		recorder.activate();
		recorder.record(VIEW);
		assertFalse(recorder.asked());
		assertEquals(State.OFF, recorder.state());
		recorder.deactivate();
		assertEquals(List.of(), events());
	}

	@Test
	void consentBeginsASession() throws IOException {
		final TraceRecorder recorder = recorder(folder);
		recorder.activate();
		recorder.record(new TraceEvent.ViewOpened("before"));
		recorder.giveConsent();
		assertTrue(recorder.consented() && recorder.asked());
		assertEquals(State.RECORDING, recorder.state());
		recorder.record(VIEW);
		recorder.deactivate();
		assertEquals(List.of(START, new TraceEvent.ConsentGiven(TraceRecorder.CONSENT_VERSION), VIEW, new TraceEvent.SessionEnded()), events());
	}

	@Test
	void consentOfAnEarlierSessionIsRemembered() throws IOException {
		consent.keep(new Answer(true, TraceRecorder.CONSENT_VERSION, Instant.EPOCH));
		final TraceRecorder recorder = recorder(folder);
		recorder.activate();
		recorder.deactivate();
		assertEquals(List.of(START, new TraceEvent.SessionEnded()), events());
		assertTrue(TraceCheck.verdicts(folder).getFirst().whole());
	}

	@Test
	void consentToAnEarlierTextIsNoConsent() {
		consent.keep(new Answer(true, "0", Instant.EPOCH));
		final TraceRecorder recorder = recorder(folder);
		recorder.activate();
		assertFalse(recorder.consented());
		assertFalse(recorder.asked());
		assertEquals(State.OFF, recorder.state());
	}

	@Test
	void refusingIsAnAnswerAndLeavesNoFile() throws IOException {
		final TraceRecorder recorder = recorder(folder);
		recorder.activate();
		recorder.withdrawConsent();
		recorder.record(VIEW);
		assertTrue(recorder.asked());
		assertFalse(recorder.consented());
		recorder.deactivate();
		assertEquals(List.of(), events());
	}

	@Test
	void nothingIsRecordedAfterTheWithdrawal() throws Exception {
		final TraceRecorder recorder = recorder(folder);
		recorder.giveConsent();
		recorder.withdrawConsent();
		recorder.record(VIEW);
		assertEquals(State.OFF, recorder.state());
		recorder.deactivate();
		awaitLast(new TraceEvent.SessionEnded());
		assertEquals(List.of(START, new TraceEvent.ConsentGiven(TraceRecorder.CONSENT_VERSION), new TraceEvent.ConsentWithdrawn(),
				new TraceEvent.SessionEnded()), events());
	}

	@Test
	void consentGivenAgainIsASecondSession() throws Exception {
		final TraceRecorder recorder = recorder(folder);
		recorder.giveConsent();
		recorder.giveConsent();
		recorder.withdrawConsent();
		recorder.giveConsent();
		recorder.deactivate();
		assertEquals(2, new TraceReader(folder).segments().size());
	}

	@Test
	void listenersHearOfConsentAndOneThatThrowsIsLogged() {
		final TraceRecorder recorder = recorder(folder);
		final List<State> heard = new ArrayList<>();
		recorder.addListener(() -> {
			throw new IllegalStateException("listener");
		});
		recorder.addListener(() -> heard.add(recorder.state()));
		recorder.giveConsent();
		recorder.withdrawConsent();
		assertEquals(List.of(State.RECORDING, State.OFF), heard.subList(0, 2));
		assertTrue(logged.size() >= 2);
		recorder.deactivate();
	}

	@Test
	void aFolderThatCannotBeWrittenIsAStateAndNoException() throws Exception {
		final Path blocked = Files.writeString(folder.resolve("trace"), "in the way");
		final TraceRecorder recorder = recorder(blocked);
		final BlockingQueue<State> states = new LinkedBlockingQueue<>();
		recorder.addListener(() -> states.add(recorder.state()));
		recorder.giveConsent();
		recorder.record(VIEW);
		for (State state = next(states); state != State.FAILED; state = next(states)) {
			assertTrue(state != null, "the failure was not told");
		}
		recorder.deactivate();
		assertEquals("in the way", Files.readString(blocked));
	}

	private static State next(BlockingQueue<State> states) throws InterruptedException {
		return states.poll(10, TimeUnit.SECONDS);
	}

	private TraceRecorder recorder(Path traces) {
		return new TraceRecorder(traces, Optional.empty(), consent, () -> START, InstantSource.system(), System::nanoTime, logged::add);
	}

	private void awaitLast(TraceEvent wanted) throws IOException {
		final long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
		while (events().isEmpty() || !events().getLast().equals(wanted)) {
			assertTrue(System.nanoTime() < deadline, "waited in vain for " + wanted);
		}
	}

	private List<TraceEvent> events() throws IOException {
		final List<TraceEvent> events = new ArrayList<>();
		new TraceReader(folder).read(new TraceReader.Sink() {
			@Override
			public void line(TraceLine line) {
				events.add(line.event().orElseThrow());
			}

			@Override
			public void fault(TraceFault fault) {
				if (fault.kind() != TraceFault.Kind.TORN_TAIL) {
					throw new AssertionError(fault);
				}
			}
		});
		return events;
	}
}
