// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.study;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is checked before somebody takes part. */
class JoiningTest {
	@TempDir
	Path home;

	@Test
	void aChangedDatasetIsToldAndNothingIsLeft() throws Exception {
		try (ParticipantScene scene = new ParticipantScene(home)) {
			final byte[] content = Files.readAllBytes(scene.sealed);
			content[content.length / 2] ^= 1;
			Files.write(scene.sealed, content);
			refused(scene, scene.sealed.toString());
			assertArrayEquals(content, Files.readAllBytes(scene.sealed), "it is only read");
		}
	}

	@Test
	void aDatasetThatIsCutOffIsTold() throws Exception {
		try (ParticipantScene scene = new ParticipantScene(home)) {
			final byte[] whole = Files.readAllBytes(scene.sealed);
			Files.write(scene.sealed, Arrays.copyOf(whole, whole.length - 1));
			refused(scene, "cut off");
			Files.write(scene.sealed, whole);
			assertEquals(Stage.CONSENT, scene.join().stage());
		}
	}

	@Test
	void aDatasetThatIsNotThereIsTold() throws Exception {
		try (ParticipantScene scene = new ParticipantScene(home)) {
			Files.delete(scene.sealed);
			refused(scene, scene.sealed.toString());
		}
	}

	@Test
	void aStudyWithErrorsIsTold() throws Exception {
		try (ParticipantScene scene = new ParticipantScene(home, study -> study.getBlinding().setKey("no key"))) {
			refused(scene, "key");
		}
	}

	@Test
	void aFileThatIsNoStudyIsTold() throws Exception {
		try (ParticipantScene scene = new ParticipantScene(home)) {
			Files.writeString(scene.file, "no study");
			refused(scene, scene.file.toString());
		}
	}

	@Test
	void whoCancelsChangesNothing() throws Exception {
		try (ParticipantScene scene = new ParticipantScene(home)) {
			final NullProgressMonitor monitor = new NullProgressMonitor();
			monitor.setCanceled(true);
			assertThrows(OperationCanceledException.class, () -> scene.participations.join(scene.file, monitor));
			nothingIsLeft(scene);
		}
	}

	@Test
	void whoJoinsAgainLaterHasAnotherFolder() throws Exception {
		try (ParticipantScene scene = new ParticipantScene(home)) {
			scene.until(Stage.THANKS);
			scene.participations.leave();
			scene.join();
			assertEquals(scene.root.resolve("trial-2/trace"), scene.recorder.folder());
			assertTrue(Files.exists(scene.trace()), "what was recorded stays");
		}
	}

	private static void refused(ParticipantScene scene, String word) throws Exception {
		final String message = assertThrows(StudyException.class, scene::join).getMessage();
		assertTrue(message.contains(word), message);
		assertFalse(message.contains(ParticipantScene.KEY), message);
		nothingIsLeft(scene);
	}

	private static void nothingIsLeft(ParticipantScene scene) throws Exception {
		assertEquals(Optional.empty(), scene.participations.current());
		assertEquals(scene.own, scene.recorder.folder());
		if (Files.exists(scene.root)) {
			try (var files = Files.list(scene.root)) {
				assertEquals(List.of(), files.toList());
			}
		}
	}
}
