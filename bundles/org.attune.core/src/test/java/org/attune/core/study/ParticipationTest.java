// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.attune.trace.TraceEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A participant's way, step by step. */
class ParticipationTest {
	@TempDir
	Path home;

	@Test
	void theWayLeadsFromConsentToThanks() throws Exception {
		try (ParticipantScene scene = new ParticipantScene(home)) {
			final List<String> way = new ArrayList<>();
			final Participation participation = scene.join();
			scene.participations.addListener(() -> {
				final String now = participation.stage() + (participation.stage() == Stage.PAGES ? " " + participation.page() : "");
				if (way.isEmpty() || !way.getLast().equals(now)) {
					way.add(now);
				}
			});
			scene.until(Stage.THANKS);
			assertEquals(List.of("PAGES 0", "PAGES 1", "BACKGROUND", "TUNING", "FINAL_CHOICE", "CLOSING", "THANKS"), way);
			assertEquals("12", participation.answers().get("experience"));
			assertEquals("4", participation.answers().get("satisfaction"));
			scene.participations.leave();
			assertEquals(Optional.empty(), scene.participations.current());
			assertEquals(Conduct.FREE, scene.participations.conduct());
		}
		assertEquals(List.of("session.start", "study.join", "study.consent", "study.stage", "study.stage", "study.stage",
				"participant.answer", "participant.answer", "study.stage", "study.stage", "final.choice", "study.stage",
				"participant.answer", "participant.answer", "participant.answer", "study.stage", "session.end"),
				ParticipantScene.recorded(home.resolve("state/trial/trace")));
	}

	@Test
	void nothingIsRecordedBeforeTheConsentAlsoNotOfOwnWork() throws Exception {
		try (ParticipantScene scene = new ParticipantScene(home)) {
			scene.ownConsent = true;
			scene.start();
			scene.recorder.record(new TraceEvent.ViewOpened("own"));
			final Participation participation = scene.join();
			scene.recorder.record(new TraceEvent.ViewOpened("study"));
			assertFalse(Files.exists(scene.trace()));
			assertFalse(scene.recorder.consented());
			assertEquals(scene.trace(), scene.recorder.folder());
			participation.agree();
			scene.recorder.record(new TraceEvent.ViewOpened("study"));
			scene.until(Stage.THANKS);
			scene.participations.leave();
			scene.recorder.record(new TraceEvent.ViewOpened("own"));
			assertEquals(scene.own, scene.recorder.folder());
		}
		assertEquals(List.of("session.start", "view.open", "session.end", "session.start", "view.open", "session.end"),
				ParticipantScene.recorded(home.resolve("own")));
		assertTrue(ParticipantScene.recorded(home.resolve("state/trial/trace")).contains("view.open"));
		assertEquals(List.of(), ParticipantScene.holding(home.resolve("own"), "\"study\""));
	}

	@Test
	void theExperimentIsTheStudysAndTrainsOnTheCopy() throws Exception {
		try (ParticipantScene scene = new ParticipantScene(home)) {
			scene.until(Stage.PAGES);
			Files.delete(scene.file);
			Files.delete(scene.sealed);
			scene.until(Stage.TUNING);
			final String dataset = scene.submission("").task().dataset();
			assertEquals(scene.root.resolve("trial/dataset.sealed").toString(), dataset);
			assertTrue(Files.exists(Path.of(dataset)));
			assertEquals("blinded-1", scene.submission("").task().network());
		}
	}

	@Test
	void backLeadsToThePagesButNeverBeyondTheConsent() throws Exception {
		try (ParticipantScene scene = new ParticipantScene(home)) {
			final Participation participation = scene.until(Stage.BACKGROUND);
			participation.back();
			assertEquals(1, participation.page());
			participation.back();
			participation.back();
			assertEquals(Stage.PAGES, participation.stage());
			assertEquals(0, participation.page());
		}
	}

	@Test
	void aStudyWithoutPagesAndQuestionsBeginsWithTheTuning() throws Exception {
		try (ParticipantScene scene = new ParticipantScene(home, study -> {
			study.getPages().clear();
			study.getBackground().clear();
			study.getClosing().clear();
		})) {
			final Participation participation = scene.join();
			participation.agree();
			assertEquals(Stage.TUNING, participation.stage());
			scene.time.pass(Duration.ofMinutes(2));
			assertEquals(Optional.of(Duration.ofMinutes(118)), participation.left());
			scene.until(Stage.THANKS);
		}
	}

	@Test
	void answersThatAreNotCompleteChangeNothing() throws Exception {
		try (ParticipantScene scene = new ParticipantScene(home)) {
			final Participation participation = scene.until(Stage.BACKGROUND);
			assertThrows(IllegalArgumentException.class, () -> participation.answer(Map.of("experience", "12")));
			assertThrows(IllegalArgumentException.class,
					() -> participation.answer(Map.of("experience", "-1", "education", "master")));
			assertEquals(Stage.BACKGROUND, participation.stage());
			assertEquals(Map.of(), participation.answers());
		}
	}

	@Test
	void aStepThatDoesNotLeadOnFromHereIsRefused() throws Exception {
		try (ParticipantScene scene = new ParticipantScene(home)) {
			final Participation participation = scene.join();
			assertThrows(IllegalStateException.class, participation::next);
			assertThrows(IllegalStateException.class, participation::finishTuning);
			participation.agree();
			assertThrows(IllegalStateException.class, participation::agree);
			assertThrows(IllegalStateException.class, scene.participations::leave);
			assertThrows(StudyException.class, scene::join);
		}
	}

	@Test
	void onlyATriedConfigurationCanBeChosenWhereTheStudySaysSo() throws Exception {
		try (ParticipantScene scene = new ParticipantScene(home)) {
			final Participation participation = scene.until(Stage.FINAL_CHOICE);
			final FinalConfiguration tried = ParticipantScene.choice(scene.runs.all().getFirst());
			final var untried = new FinalConfiguration(tried.values(), tried.explicit(), tried.configurationHash(), Optional.empty());
			assertThrows(IllegalArgumentException.class, () -> participation.choose(untried));
			final var other = new FinalConfiguration(Map.of("epochs", "3"), List.of(), tried.configurationHash(), tried.run());
			assertThrows(IllegalArgumentException.class, () -> participation.choose(other));
			participation.choose(tried);
			assertEquals(Optional.of(tried), participation.choice());
		}
	}

	@Test
	void aRehearsalHasAFolderOfItsOwnAndCanBeLeftAtAnyTime() throws Exception {
		try (ParticipantScene scene = new ParticipantScene(home)) {
			scene.participations.rehearse(scene.file, 100, null);
			final Participation rehearsal = scene.until(Stage.TUNING);
			assertTrue(rehearsal.rehearsal() && scene.participations.conduct().rehearsal());
			scene.time.pass(Duration.ofMinutes(1));
			assertEquals(Optional.of(Duration.ofMinutes(20)), rehearsal.left());
			assertEquals(scene.root.resolve("trial-rehearsal/trace"), scene.recorder.folder());
			scene.participations.leave();
			assertEquals(Stage.CONSENT, scene.join().stage());
			assertEquals(scene.trace(), scene.recorder.folder());
		}
	}
}
