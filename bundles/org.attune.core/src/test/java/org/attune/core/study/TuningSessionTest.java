// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.attune.core.run.Run;
import org.attune.core.run.Submission;
import org.attune.model.study.Demand;
import org.attune.model.study.Study;
import org.attune.model.study.TimeUp;
import org.attune.model.tuning.Reason;
import org.attune.trace.wire.TaskSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a participant may do while they tune, and what happens when the time is up. */
class TuningSessionTest {
	@TempDir
	Path home;

	@Test
	void asManyRunsAtOnceAsTheStudyAllows() throws Exception {
		try (ParticipantScene scene = tuning(study -> study.getSubmissions().setFormLocked(true))) {
			assertTrue(scene.participations.conduct().maySubmit());
			final Run first = scene.submit();
			assertEquals(Messages.Conducting_oneRun, refused(scene, scene.submission("")));
			assertFalse(scene.participations.conduct().mayEdit(), "the form is locked");
			scene.runs.begin(first);
			scene.runs.end(first);
			assertTrue(scene.participations.conduct().mayEdit());
			scene.submit();
		}
	}

	@Test
	void otherExperimentsAreFree() throws Exception {
		try (ParticipantScene scene = tuning(study -> { })) {
			final Submission one = scene.submission("");
			scene.submit();
			final Submission other = new Submission(one.runs(), "/mine/mine.tuning", one.task(), one.values(), one.explicit(),
					one.configurationHash(), one.provenance(), one.placement(), one.launcher());
			scene.submit(other);
			scene.submit(other);
			assertEquals(3, scene.runs.all().size());
		}
	}

	@Test
	void nobodyTrainsAnotherTask() throws Exception {
		try (ParticipantScene scene = tuning(study -> { })) {
			final Submission one = scene.submission("");
			final TaskSpec task = one.task();
			final Submission seeded = new Submission(one.runs(), one.experiment(),
					new TaskSpec(task.dataset(), task.inputSize(), task.network(), 11), one.values(), one.explicit(),
					one.configurationHash(), one.provenance(), one.placement(), one.launcher());
			assertEquals(Messages.Admission_task, refused(scene, seeded));
		}
	}

	@Test
	void reasonsAndHopesAreAskedForWhereTheStudySaysSo() throws Exception {
		try (ParticipantScene scene = tuning(study -> {
			study.getReasons().setDemand(Demand.REQUIRED);
			study.getSubmissions().setWhy(Demand.REQUIRED);
		})) {
			scene.enter(Optional.empty());
			assertEquals(Messages.Admission_why, refused(scene, scene.submission(" ")));
			assertTrue(refused(scene, scene.submission("more")).startsWith("This study asks for a reason"));
			scene.enter(Optional.of(Reason.OTHER));
			assertTrue(refused(scene, scene.submission("more")).startsWith("Say in words"));
			scene.enter(Optional.of(Reason.GUESS));
			scene.submit(scene.submission("more"));
		}
	}

	@Test
	void nothingCanBeSubmittedBeforeAfterAndInAPause() throws Exception {
		try (ParticipantScene scene = new ParticipantScene(home)) {
			scene.until(Stage.PAGES);
			assertEquals(Messages.Conducting_early, refused(scene, scene.submission("")));
			scene.until(Stage.TUNING).pause();
			assertEquals(Messages.Conducting_paused, refused(scene, scene.submission("")));
			scene.now().proceed();
			scene.until(Stage.FINAL_CHOICE);
			assertEquals(Messages.Conducting_late, refused(scene, scene.submission("")));
			scene.now().returnToTuning();
			scene.submit();
		}
	}

	@Test
	void nobodyPausesWhereTheStudyDoesNotAllowIt() throws Exception {
		try (ParticipantScene scene = tuning(study -> study.getSession().setPauses(false))) {
			assertThrows(IllegalStateException.class, scene.now()::pause);
		}
	}

	@Test
	void aRunMayEndWhenTheTimeIsUpButNoneBegins() throws Exception {
		try (ParticipantScene scene = tuning(study -> study.getSubmissions().setRunsAtOnce(3))) {
			final Run training = scene.submit();
			final Run waiting = scene.submit();
			scene.runs.begin(training);
			timeUp(scene);
			assertEquals(Stage.TUNING, scene.now().stage());
			assertEquals(Messages.Conducting_timeUp, refused(scene, scene.submission("")));
			assertFalse(scene.participations.conduct().mayEdit());
			assertEquals(List.of("stop " + waiting.id()), scene.runs.asked());
			scene.runs.end(training);
			assertEquals(Stage.FINAL_CHOICE, scene.now().stage());
		}
	}

	@Test
	void aRunIsStoppedWhenTheTimeIsUpWhereTheStudySaysSo() throws Exception {
		try (ParticipantScene scene = tuning(study -> study.getSession().setWhenTimeIsUp(TimeUp.STOP_RUN))) {
			final Run training = scene.submit();
			scene.runs.begin(training);
			timeUp(scene);
			assertEquals("stop " + training.id(), scene.runs.asked().getFirst());
			scene.runs.end(training);
			assertEquals(Stage.FINAL_CHOICE, scene.now().stage());
		}
	}

	@Test
	void theTimeOfTrainingDoesNotCountWhereTheStudySaysSo() throws Exception {
		try (ParticipantScene scene = tuning(study -> study.getSession().setTrainingCounts(false))) {
			final Run run = scene.submit();
			scene.time.pass(Duration.ofMinutes(1));
			scene.runs.begin(run);
			scene.time.pass(Duration.ofMinutes(30));
			scene.runs.end(run);
			scene.time.pass(Duration.ofMinutes(2));
			assertEquals(Optional.of(Duration.ofMinutes(117)), scene.now().left());
		}
	}

	@Test
	void whatTheClockTellsIsRecordedAndPassedOn() throws Exception {
		final HeardClock heard = new HeardClock();
		try (ParticipantScene scene = tuning(study -> { })) {
			scene.now().addClockListener(heard);
			scene.time.pass(Duration.ofMinutes(106));
			scene.looks();
			scene.now().pause();
			scene.now().proceed();
			scene.time.shift(Duration.ofMinutes(7));
			scene.looks();
			timeUp(scene);
			assertEquals(List.of("left PT14M", "away PT7M", "up"), heard.heard());
		}
		final List<String> told = ParticipantScene.recorded(home.resolve("state/trial/trace"));
		assertEquals(List.of("clock.warned", "clock.pause", "clock.resume", "clock.away", "clock.up"), told.stream()
				.filter(type -> type.startsWith("study.clock")).map(type -> type.substring("study.".length())).toList());
	}

	private ParticipantScene tuning(Consumer<Study> change) throws Exception {
		final ParticipantScene scene = new ParticipantScene(home, change);
		scene.until(Stage.TUNING);
		return scene;
	}

	private static void timeUp(ParticipantScene scene) {
		scene.time.pass(Duration.ofMinutes(121));
		scene.looks();
	}

	private static String refused(ParticipantScene scene, Submission submission) {
		return assertThrows(StudyException.class, () -> scene.submit(submission)).getMessage();
	}
}
