// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.upload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.attune.core.trace.Recorder;
import org.attune.core.trace.Screen;
import org.attune.core.upload.UploadState.Phase;
import org.attune.trace.FileEvent.Exported;
import org.attune.trace.Privacy;
import org.attune.trace.TraceEvent;
import org.attune.trace.TraceLine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When it is sent, and when not. The agenda is worked off by hand. */
class TraceUploadsTest {
	@TempDir
	Path home;

	private final RememberedChoices choices = new RememberedChoices();
	private final HandAgenda agenda = new HandAgenda();
	private final List<String> log = new ArrayList<>();
	private StudyScene scene;
	private Nginx nginx;
	private HandRecorder recorder;
	private TraceUploads uploads;

	@BeforeEach
	void begin() throws Exception {
		scene = new StudyScene(home.resolve("person"));
		nginx = new Nginx(home.resolve("nginx"));
		nginx.start();
		recorder = new HandRecorder(scene.trace);
		RecordedSessions.record(scene.trace, RecordedSessions.edit("0.2"));
		uploads = new TraceUploads(recorder, choices, scene.place(), agenda, (message, cause) -> log.add(message));
	}

	@AfterEach
	void end() {
		nginx.close();
		assertEquals(List.of(), log);
	}

	private UploadPolicy policy() {
		return StudyScene.policy(nginx.address(), Privacy.VALUE);
	}

	@Test
	void nothingHappensAtTheStartAndThenItIsSentByItself() throws Exception {
		choices.keep(Optional.of(policy()));
		choices.agree(policy(), "", StudyScene.NOW);
		uploads.activate();
		assertTrue(agenda.soon.isEmpty(), "nothing at once");
		assertEquals(Optional.of(Duration.ofMinutes(5)), agenda.delay);
		assertEquals(Phase.RESTING, uploads.state().phase());
		assertEquals(Optional.of(StudyScene.NOW.plus(Duration.ofMinutes(5))), uploads.state().next());
		agenda.timePasses();
		assertEquals(1, nginx.files().size());
		assertEquals(Optional.of(Uploader.REST), agenda.delay, "and again");
		assertEquals(List.of(new Exported("jsonl.gz", "trace")), recorder.events);
		agenda.timePasses();
		assertEquals(1, recorder.events.size(), "nothing was sent");
	}

	@Test
	void withoutAStudyThereIsNothingToDo() {
		uploads.activate();
		assertTrue(agenda.soon.isEmpty() && agenda.delay.isEmpty());
		assertEquals(Phase.OFF, uploads.state().phase());
	}

	@Test
	void aStudyWithoutConsentGetsNothing() throws Exception {
		uploads.activate();
		uploads.use(Optional.of(policy()));
		uploads.uploadNow();
		agenda.workOff();
		assertFalse(uploads.consented());
		assertEquals(List.of(), nginx.files());
		uploads.giveConsent("the text");
		assertTrue(uploads.consented());
		uploads.uploadNow();
		agenda.workOff();
		assertEquals(1, nginx.files().size());
		assertEquals("the text", choices.text);
	}

	@Test
	void aStudyChangesNothingOfWhatWasAgreedToAboutOwnWork() throws Exception {
		choices.keep(Optional.of(policy()));
		choices.agree(policy(), "", StudyScene.NOW);
		final StudyScene study = new StudyScene(home.resolve("study"));
		RecordedSessions.record(study.trace, RecordedSessions.edit("0.7"));
		final RememberedChoices others = new RememberedChoices();
		final TraceUploads turning = new TraceUploads(recorder, trace -> trace.equals(study.trace)
				? new TraceUploads.Target(trace, others, study.place()) : new TraceUploads.Target(trace, choices, scene.place()),
				agenda, (message, cause) -> log.add(message));
		turning.activate();
		recorder.turn(study.trace, false);
		assertTrue(choices.agreed(policy()), "nobody withdrew");
		assertEquals(Phase.OFF, turning.state().phase());
		turning.uploadNow();
		agenda.workOff();
		assertEquals(List.of(), nginx.files());
		turning.use(Optional.of(policy()));
		recorder.turn(study.trace, true);
		turning.giveConsent("the text");
		turning.uploadNow();
		agenda.workOff();
		assertEquals(1, nginx.files().size());
		assertTrue(StudyScene.text(nginx.files()).contains("0.7"), "the study's trace");
		recorder.turn(scene.trace, true);
		assertTrue(others.agreed(policy()) && turning.consented());
		turning.deactivate();
	}

	@Test
	void anotherPolicyNeedsConsentOfItsOwn() throws Exception {
		uploads.use(Optional.of(policy()));
		uploads.giveConsent("");
		uploads.use(Optional.of(StudyScene.policy(nginx.address(), Privacy.VALUE, Privacy.TEXT)));
		uploads.uploadNow();
		agenda.workOff();
		assertFalse(uploads.consented());
		assertEquals(List.of(), nginx.files());
	}

	@Test
	void whoWithdrawsFromBeingRecordedIsNotSentEither() throws Exception {
		uploads.activate();
		uploads.use(Optional.of(policy()));
		uploads.giveConsent("");
		recorder.withdrawConsent();
		recorder.giveConsent();
		uploads.uploadNow();
		agenda.workOff();
		assertFalse(uploads.consented(), "consent to the study is to be given anew");
		assertEquals(List.of(), nginx.files());
	}

	@Test
	void whoIsNotRecordedAnyMoreIsNotSentAlsoWhereNobodyToldOfIt() throws Exception {
		uploads.use(Optional.of(policy()));
		uploads.giveConsent("");
		recorder.withdrawConsent();
		uploads.uploadNow();
		agenda.workOff();
		assertEquals(List.of(), nginx.files());
	}

	@Test
	void withdrawalRemovesWhatWaitsAndTheKey() throws Exception {
		nginx.kill();
		uploads.use(Optional.of(policy()));
		uploads.giveConsent("");
		uploads.uploadNow();
		agenda.workOff();
		assertTrue(scene.spooled().isPresent());
		uploads.withdraw();
		assertEquals(Phase.OFF, uploads.state().phase());
		agenda.workOff();
		assertEquals(Optional.empty(), scene.spooled());
		assertEquals(Optional.empty(), scene.keys.find("study"));
		assertFalse(uploads.consented());
	}

	@Test
	void theEndDoesNotWait() {
		uploads.use(Optional.of(policy()));
		uploads.giveConsent("");
		uploads.deactivate();
		assertTrue(agenda.ended);
	}

	@Test
	void thePreviewNeedsNoConsentAndShowsWhatWouldBeSent() throws Exception {
		uploads.use(Optional.of(policy()));
		final Path file = home.resolve("preview");
		final CompletableFuture<Integer> made = uploads.preview(file);
		agenda.workOff();
		assertEquals(1, made.get());
		assertEquals(List.of(), nginx.files());
		uploads.giveConsent("");
		uploads.uploadNow();
		agenda.workOff();
		assertEquals(Files.readString(file), StudyScene.text(nginx.files()));
	}

	/** Choices in memory. */
	private static final class RememberedChoices implements UploadChoices {
		private final Map<String, String> agreed = new HashMap<>();
		private Optional<UploadPolicy> policy = Optional.empty();
		private String text = "";

		@Override
		public Optional<UploadPolicy> policy() {
			return policy;
		}

		@Override
		public void keep(Optional<UploadPolicy> kept) {
			policy = kept;
		}

		@Override
		public boolean agreed(UploadPolicy asked) {
			return asked.version().equals(agreed.get(asked.study()));
		}

		@Override
		public void agree(UploadPolicy given, String read, Instant time) {
			agreed.put(given.study(), given.version());
			text = read;
		}

		@Override
		public void withdraw(UploadPolicy withdrawn) {
			agreed.remove(withdrawn.study());
		}
	}

	/** An agenda that is worked off by hand. */
	private static final class HandAgenda implements Agenda {
		private final Deque<Runnable> soon = new ArrayDeque<>();
		private Optional<Runnable> planned = Optional.empty();
		private Optional<Duration> delay = Optional.empty();
		private boolean ended;

		@Override
		public void now(Runnable task) {
			soon.add(task);
		}

		@Override
		public void later(Runnable task, Duration pause) {
			planned = Optional.of(task);
			delay = Optional.of(pause);
		}

		@Override
		public void end() {
			ended = true;
		}

		void workOff() {
			while (!soon.isEmpty()) {
				soon.remove().run();
			}
		}

		void timePasses() {
			final Optional<Runnable> due = planned;
			planned = Optional.empty();
			due.ifPresent(Runnable::run);
		}
	}

	/** A recorder that only knows consent. */
	private static final class HandRecorder implements Recorder {
		private final List<TraceEvent> events = new ArrayList<>();
		private final List<Runnable> listeners = new ArrayList<>();
		private Path folder;
		private boolean consented = true;

		HandRecorder(Path folder) {
			this.folder = folder;
		}

		void turn(Path other, boolean agreed) {
			folder = other;
			consented = agreed;
			listeners.forEach(Runnable::run);
		}

		@Override
		public void record(TraceEvent event) {
			events.add(event);
		}

		@Override
		public boolean consented() {
			return consented;
		}

		@Override
		public boolean asked() {
			return true;
		}

		@Override
		public void giveConsent(String text) {
			consented = true;
			listeners.forEach(Runnable::run);
		}

		@Override
		public void withdrawConsent() {
			consented = false;
			listeners.forEach(Runnable::run);
		}

		@Override
		public State state() {
			return consented ? State.RECORDING : State.OFF;
		}

		@Override
		public Path folder() {
			return folder;
		}

		@Override
		public void addListener(Runnable listener) {
			listeners.add(listener);
		}

		@Override
		public void removeListener(Runnable listener) {
			listeners.remove(listener);
		}

		@Override
		public void pause() {
			// nothing is recorded here anyway
		}

		@Override
		public void proceed() {
			// nothing is recorded here anyway
		}

		@Override
		public void watch(Supplier<Screen> screen) {
			// nothing is seen
		}

		@Override
		public CompletableFuture<Long> erase(Predicate<TraceLine> chosen) {
			return CompletableFuture.completedFuture(0L);
		}
	}
}
