// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.attune.core.upload.Digest;
import org.attune.model.file.StudyFile;
import org.attune.model.study.Study;
import org.attune.trace.wire.TaskSpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StudyPlanTest {
	@TempDir
	private Path folder;
	private Path sealed;
	private Path keys;
	private Path study;

	@BeforeEach
	void make() throws Exception {
		sealed = Files.writeString(folder.resolve("images.sealed"), "sealed");
		keys = folder.resolve("images.sealed.keys");
		Files.write(keys, List.of("digest=" + Digest.of(sealed), "network=blinded-1", "tuning=a1", "test=b2"));
		study = HandedIn.study(folder.resolve("a.study"), "images.sealed", List.of(3L, 1L));
		adopt(Digest.of(sealed), "blinded-1");
	}

	@Test
	void theStudysDatasetAndTheKeysBesideItAreTaken() throws Exception {
		final StudyPlan plan = StudyPlan.of(study, Optional.empty(), Optional.empty());
		assertEquals(new StudyPlan(HandedIn.STUDY, sealed.toString(), Digest.of(sealed), 16, "blinded-1", List.of(3L, 1L),
				List.of("a1", "b2")), plan);
		assertEquals(new TaskSpec(sealed.toString(), 16, "blinded-1", 3), plan.task(3));
	}

	@Test
	void aDatasetThatWasChangedIsRefused() throws Exception {
		Files.writeString(sealed, "Sealed");
		assertTrue(refusal(Optional.empty()).contains("is not the dataset that the study was made with"));
	}

	@Test
	void keysThatAreMissingOrOfAnotherDatasetAreRefused() throws Exception {
		Files.write(keys, List.of("digest=0000", "tuning=a1", "test=b2"));
		assertTrue(refusal(Optional.empty()).contains("holds the keys of another dataset"));
		Files.write(keys, List.of("tuning=a1"));
		assertTrue(refusal(Optional.empty()).contains("does not have both keys"));
		Files.delete(keys);
		assertTrue(refusal(Optional.empty()).contains("cannot be read from " + keys));
	}

	@Test
	void aStudyWithoutSeedsOrDatasetIsRefused() throws Exception {
		HandedIn.study(study, "images.sealed", List.of());
		assertTrue(refusal(Optional.empty()).contains("has no final seeds"));
		HandedIn.study(study, "images.sealed", List.of(1L, 1L));
		assertTrue(refusal(Optional.empty()).contains("names a final seed twice"));
		HandedIn.study(study, "", List.of(1L));
		assertTrue(refusal(Optional.empty()).contains("names no dataset"));
		HandedIn.study(study, "elsewhere.sealed", List.of(1L));
		assertTrue(refusal(Optional.empty()).contains("There is no dataset " + folder.resolve("elsewhere.sealed")));
	}

	@Test
	void aFolderCannotTellWhichNetworkIsBlinded() {
		assertTrue(refusal(Optional.of(folder)).contains("blinded-1"));
	}

	@Test
	void aStudyThatCannotBeReadIsTold() throws Exception {
		Files.writeString(study, "<study");
		assertTrue(refusal(Optional.empty()).contains("a.study"));
	}

	private String refusal(Optional<Path> data) {
		return assertThrows(EvaluationException.class, () -> StudyPlan.of(study, data, Optional.empty())).getMessage();
	}

	private void adopt(String digest, String network) throws Exception {
		final Study made = StudyFile.load(study);
		made.getBlinding().setDigest(digest);
		made.getTask().setNetwork(network);
		StudyFile.save(made, study);
	}
}
