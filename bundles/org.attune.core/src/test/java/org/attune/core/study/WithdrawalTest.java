// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

import org.attune.core.run.Run;
import org.attune.trace.TraceEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** What is left of somebody who withdraws. */
class WithdrawalTest {
	private static final Set<String> LEFT = Set.of("study.withdraw", "recorder.tombstone");

	@TempDir
	Path home;

	@ParameterizedTest
	@EnumSource(value = Stage.class, mode = Mode.EXCLUDE, names = "WITHDRAWN")
	void onlyTombstonesAreLeftAtEachStage(Stage stage) throws Exception {
		try (ParticipantScene scene = new ParticipantScene(home)) {
			scene.until(stage);
			final Path unrelated = Files.createDirectories(scene.workspace.folder().resolve("mine")).resolve("mine.tuning");
			Files.writeString(unrelated, "mine");
			gone(scene);
			assertEquals(Stage.WITHDRAWN, scene.now().stage());
			assertEquals(Map.of(), scene.now().answers());
			assertFalse(Files.exists(scene.workspace.folder().resolve("study")));
			assertFalse(Files.exists(scene.root.resolve("trial/dataset.sealed")));
			assertEquals("mine", Files.readString(unrelated));
			final boolean agreed = stage != Stage.CONSENT;
			assertEquals(agreed, Files.exists(scene.trace()));
			if (agreed) {
				assertEquals(LEFT, Set.copyOf(ParticipantScene.recorded(scene.trace())));
			}
			assertEquals(List.of(), ParticipantScene.holding(scene.root, "expected-accuracy").stream()
					.filter(file -> !file.endsWith("study.study")).toList());
			scene.participations.leave();
		}
	}

	@Test
	void nothingIsRecordedAfterwardsAndOwnWorkIsAsItWas() throws Exception {
		try (ParticipantScene scene = new ParticipantScene(home)) {
			scene.ownConsent = true;
			scene.start();
			scene.until(Stage.TUNING);
			gone(scene);
			scene.recorder.record(new TraceEvent.ViewOpened("v"));
			assertEquals(LEFT, Set.copyOf(ParticipantScene.recorded(scene.trace())));
			assertFalse(scene.recorder.consented());
			scene.participations.leave();
			assertTrue(scene.recorder.consented());
			scene.recorder.record(new TraceEvent.ViewOpened("v"));
		}
		assertEquals(1, ParticipantScene.recorded(home.resolve("own")).stream().filter("view.open"::equals).count());
	}

	@Test
	void aRunThatTrainsIsEnded() throws Exception {
		try (ParticipantScene scene = new ParticipantScene(home)) {
			scene.until(Stage.TUNING);
			final Run run = scene.submit();
			scene.runs.begin(run);
			gone(scene);
			assertEquals(List.of("cancel " + run.id()), scene.runs.asked());
		}
	}

	@Test
	void earlierSessionsAreErasedAsWell() throws Exception {
		try (ParticipantScene scene = new ParticipantScene(home)) {
			scene.until(Stage.BACKGROUND);
			scene.participations.deactivate();
			scene.recorder.deactivate();
			scene.start();
			scene.until(Stage.TUNING);
			gone(scene);
			assertEquals(LEFT, Set.copyOf(ParticipantScene.recorded(scene.trace())));
		}
	}

	@Test
	void aDeletionThatWasCutOffGoesOnAfterARestart() throws Exception {
		try (ParticipantScene scene = new ParticipantScene(home)) {
			scene.until(Stage.CLOSING);
			scene.participations.deactivate();
			scene.recorder.deactivate();
			final StudyFolder folder = scene.folders().current().orElseThrow();
			folder.participation().write(folder.participation().read().withdrawn(scene.time.instant()));
			scene.start();
			scene.now().withdraw().get(20, TimeUnit.SECONDS);
			assertEquals(Optional.empty(), scene.now().state().experiment());
			assertEquals(Set.of("recorder.tombstone"), Set.copyOf(ParticipantScene.recorded(scene.trace())));
			assertFalse(Files.exists(scene.workspace.folder().resolve("study")));
		}
	}

	@Test
	void whatCannotBeDeletedIsToldAndTriedAgain() throws Exception {
		final ParticipantScene scene = new ParticipantScene(home);
		scene.until(Stage.TUNING);
		final Path dataset = scene.root.resolve("trial/dataset.sealed");
		Files.delete(dataset);
		Files.createDirectories(dataset.resolve("in the way"));
		assertThrows(ExecutionException.class, () -> gone(scene));
		assertThrows(IllegalStateException.class, scene.participations::leave);
		Files.delete(dataset.resolve("in the way"));
		gone(scene);
		scene.participations.leave();
		assertEquals(1, scene.log.size());
		scene.recorder.deactivate();
	}

	private static void gone(ParticipantScene scene) throws Exception {
		scene.now().withdraw().get(20, TimeUnit.SECONDS);
	}
}
