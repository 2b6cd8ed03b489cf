// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.attune.core.trace.Recorder.State;
import org.attune.core.trace.StudyTrace;
import org.attune.core.trace.StudyTrace.Phase;
import org.attune.trace.Cause;
import org.attune.trace.TraceCheck;
import org.attune.trace.TraceEvent;
import org.attune.trace.TraceFault;
import org.attune.trace.TraceLine;
import org.attune.trace.TraceReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the recorder does while somebody takes part in a study. */
class StudyRecordingTest {
	private static final TraceEvent VIEW = new TraceEvent.ViewOpened("v");

	@TempDir
	Path home;

	@Test
	void aStudyIsRecordedInItsOwnFolderWhateverThePersonDecidedForOwnWork() throws Exception {
		final TraceRecorder recorder = recorder(false);
		assertEquals(State.OFF, recorder.state());
		recorder.turnTo(Optional.of(study(Phase.RECORDED)));
		recorder.record(VIEW);
		assertEquals(State.RECORDING, recorder.state());
		assertTrue(recorder.consented() && recorder.asked());
		recorder.turnTo(Optional.empty());
		assertFalse(recorder.consented());
		recorder.record(VIEW);
		recorder.deactivate();
		assertEquals(List.of("session.start", "view.open", "session.end"), types("study"));
		assertTrue(TraceCheck.verdicts(home.resolve("study")).getFirst().whole());
		assertFalse(Files.exists(home.resolve("own")));
	}

	@Test
	void ownAnswersDuringAStudyAreAboutOwnWork() throws Exception {
		final TraceRecorder recorder = recorder(true);
		recorder.turnTo(Optional.of(study(Phase.RECORDED)));
		recorder.withdrawConsent();
		recorder.record(VIEW);
		assertEquals(State.RECORDING, recorder.state());
		recorder.turnTo(Optional.empty());
		assertEquals(State.OFF, recorder.state());
		recorder.giveConsent();
		assertEquals(State.RECORDING, recorder.state());
		recorder.deactivate();
		assertTrue(types("study").contains("view.open"));
		assertFalse(types("own").contains("view.open"));
	}

	@Test
	void aStudyThatDoesNotAllowItIsNotPaused() {
		final TraceRecorder recorder = recorder(false);
		recorder.turnTo(Optional.of(study(Phase.RECORDED)));
		recorder.pause();
		assertFalse(recorder.mayPause());
		assertEquals(State.RECORDING, recorder.state());
		recorder.deactivate();
	}

	@Test
	void whereAStudyWantsSubmissionsOnlyNoEditIsRecorded() throws Exception {
		final TraceRecorder recorder = recorder(false);
		recorder.turnTo(Optional.of(new StudyTrace(home.resolve("study"), Phase.RECORDED, false, true)));
		recorder.record(new TraceEvent.Edited("e", "epochs", null, "3", Cause.TYPED, true));
		recorder.record(VIEW);
		recorder.record(new TraceEvent.RunStarted("r1"));
		recorder.deactivate();
		assertEquals(List.of("session.start", "run.start", "session.end"), types("study"));
	}

	@Test
	void aCompleteTraceIsClosedAndStillTheOneThatIsSent() throws Exception {
		final TraceRecorder recorder = recorder(false);
		recorder.turnTo(Optional.of(study(Phase.RECORDED)));
		recorder.turnTo(Optional.of(study(Phase.COMPLETE)));
		recorder.record(VIEW);
		assertEquals(State.OFF, recorder.state());
		assertTrue(recorder.consented());
		assertEquals(home.resolve("study"), recorder.folder());
		recorder.erase(line -> line.type().endsWith("start")).get(20, TimeUnit.SECONDS);
		assertEquals(List.of("recorder.tombstone", "session.end"), types("study"));
		assertEquals(State.OFF, recorder.state());
	}

	private TraceRecorder recorder(boolean consented) {
		return RecorderOnDisk.of(home.resolve("own"), Optional.empty(), consented);
	}

	private StudyTrace study(Phase phase) {
		return new StudyTrace(home.resolve("study"), phase, false, false);
	}

	private List<String> types(String folder) throws IOException {
		final List<String> types = new ArrayList<>();
		new TraceReader(home.resolve(folder)).read(new TraceReader.Sink() {
			@Override
			public void line(TraceLine line) {
				types.add(line.type().replace("org.attune.", ""));
			}

			@Override
			public void fault(TraceFault fault) {
				throw new AssertionError(fault.toString());
			}
		});
		return types;
	}
}
