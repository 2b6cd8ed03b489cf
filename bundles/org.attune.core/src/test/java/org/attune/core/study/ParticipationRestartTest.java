// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** What becomes of a participation when the workbench is killed. */
class ParticipationRestartTest {
	@TempDir
	Path home;

	@ParameterizedTest
	@EnumSource(value = Stage.class, mode = Mode.EXCLUDE, names = "WITHDRAWN")
	void aKilledWorkbenchGoesOnWhereItWas(Stage stage) throws Exception {
		try (ParticipantScene scene = new ParticipantScene(home)) {
			final Participation before = scene.until(stage);
			scene.time.pass(Duration.ofMinutes(3));
			scene.looks();
			final Optional<Duration> left = before.left();
			scene.start();
			assertEquals(stage, scene.now().stage());
			assertEquals(before.answers(), scene.now().answers());
			assertEquals(before.choice(), scene.now().choice());
			assertEquals(left, scene.now().left());
			assertEquals(before.conduct(), scene.participations.conduct());
			scene.until(Stage.THANKS);
		}
	}

	@Test
	void aKilledWorkbenchGoesOnAtTheSamePage() throws Exception {
		try (ParticipantScene scene = new ParticipantScene(home)) {
			scene.until(Stage.PAGES).next();
			scene.start();
			assertEquals(1, scene.now().page());
		}
	}

	@Test
	void timeAwayCountsWhereTheStudyAllowsNoPauses() throws Exception {
		try (ParticipantScene scene = new ParticipantScene(home, study -> study.getSession().setPauses(false))) {
			scene.until(Stage.TUNING);
			scene.time.shift(Duration.ofMinutes(20));
			scene.time.restart();
			scene.start();
			assertEquals(Optional.of(Duration.ofMinutes(100)), scene.now().left());
		}
	}

	@Test
	void timeAwayDoesNotCountWhereItAllowsThem() throws Exception {
		try (ParticipantScene scene = new ParticipantScene(home)) {
			scene.until(Stage.TUNING).pause();
			scene.time.shift(Duration.ofMinutes(20));
			scene.time.restart();
			scene.start();
			assertTrue(scene.now().paused());
			assertEquals(Optional.of(Duration.ofMinutes(120)), scene.now().left());
		}
	}

	@Test
	void whoseTimeRanOutWhileAwayComesToTheChoice() throws Exception {
		try (ParticipantScene scene = new ParticipantScene(home, study -> study.getSession().setPauses(false))) {
			scene.until(Stage.TUNING);
			scene.time.shift(Duration.ofHours(3));
			scene.start();
			assertEquals(Stage.FINAL_CHOICE, scene.now().stage());
			assertThrows(IllegalStateException.class, scene.now()::returnToTuning);
		}
	}

	@Test
	void theLastStepIsToldAgain() throws Exception {
		try (ParticipantScene scene = new ParticipantScene(home)) {
			scene.until(Stage.TUNING);
			scene.start();
		}
		final List<String> told = ParticipantScene.recorded(home.resolve("state/trial/trace"));
		assertEquals(4, told.stream().filter("participant.answer"::equals).count());
		assertEquals(2, told.stream().filter("study.join"::equals).count());
		assertEquals(1, told.stream().filter("study.consent"::equals).count());
	}

	@Test
	void aDraftOfTheFileIsNoHarm() throws Exception {
		try (ParticipantScene scene = new ParticipantScene(home)) {
			scene.until(Stage.BACKGROUND);
			Files.writeString(scene.root.resolve("trial/.participation.json.1.tmp"), "{ \"stage\": \"THA");
			scene.start();
			assertEquals(Stage.BACKGROUND, scene.now().stage());
		}
	}

	@Test
	void aFileThatCannotBeReadIsToldAndKept() throws Exception {
		final ParticipantScene scene = new ParticipantScene(home);
		scene.until(Stage.TUNING);
		final Path file = scene.root.resolve("trial/participation.json");
		final String half = Files.readString(file).substring(0, 100);
		Files.writeString(file, half);
		scene.start();
		assertEquals(Optional.empty(), scene.participations.current());
		assertTrue(scene.participations.fault().orElseThrow().contains(file.toString()));
		assertFalse(scene.recorder.consented(), "nobody is recorded of whom it is not known whether they agreed");
		assertThrows(StudyException.class, scene::join);
		assertEquals(half, Files.readString(file));
		scene.participations.leave();
		assertEquals(scene.own, scene.recorder.folder());
		assertEquals(Stage.CONSENT, scene.join().stage());
		assertEquals(half, Files.readString(file));
		assertEquals(1, scene.log.size());
		scene.recorder.deactivate();
	}

	@Test
	void aClockThatCannotBeReadGivesNoTime() throws Exception {
		final ParticipantScene scene = new ParticipantScene(home);
		scene.until(Stage.TUNING);
		Files.writeString(scene.root.resolve("trial/clock.jsonl"), "nothing that can be understood\n");
		scene.start();
		assertEquals(Stage.TUNING, scene.now().stage());
		assertTrue(scene.now().clockFault().orElseThrow().contains("clock.jsonl"));
		assertEquals(Optional.of(Duration.ZERO), scene.now().left());
		assertEquals(scene.now().clockFault(), scene.participations.conduct().refusal());
		scene.now().finishTuning();
		assertEquals("nothing that can be understood\n", Files.readString(scene.root.resolve("trial/clock.jsonl")));
		scene.recorder.deactivate();
	}

	@Test
	void aDiskThatRefusesLeavesTheStageAsItWas() throws Exception {
		try (ParticipantScene scene = new ParticipantScene(home)) {
			final Participation participation = scene.until(Stage.PAGES);
			final Path moved = scene.root.resolve("away");
			Files.move(scene.root.resolve("trial"), moved);
			Files.createFile(scene.root.resolve("trial")); // so that the recorder cannot make the folder anew
			assertThrows(UncheckedIOException.class, participation::next);
			assertEquals(0, participation.page());
			Files.delete(scene.root.resolve("trial"));
			Files.move(moved, scene.root.resolve("trial"));
			participation.next();
			assertEquals(1, participation.page());
		}
	}
}
