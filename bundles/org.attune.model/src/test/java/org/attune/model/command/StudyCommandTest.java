// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.model.command;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.attune.model.file.StudyFile;
import org.attune.model.preset.StudyTemplates;
import org.attune.model.study.Study;
import org.attune.model.validation.StudyValidation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StudyCommandTest {
	private static final String DIGEST = "1".repeat(64);
	private static final String KEY = "2".repeat(64);

	@TempDir
	private Path folder;
	private Path file;
	private Path keys;
	private final ByteArrayOutputStream output = new ByteArrayOutputStream();

	@BeforeEach
	void writeFiles() throws Exception {
		file = folder.resolve("a.study");
		final Study study = StudyTemplates.study(StudyTemplates.BLACK_MAGIC_2019);
		study.getConsent().setContact("A. Researcher, a.researcher@example.org");
		StudyFile.save(study, file);
		keys = folder.resolve("images.sealed.keys");
		Files.writeString(keys, "digest=" + DIGEST + "\nnetwork=blinded-1\ntuning=" + KEY + "\ntest=" + "3".repeat(64) + '\n');
	}

	@Test
	void aStudyIsMadeOfATemplateAndLacksItsDatasetOnly() throws Exception {
		final Path made = folder.resolve("made.study");
		assertEquals(0, run("new", StudyTemplates.BLACK_MAGIC_2019, made, "B. Researcher", 32));
		final Study study = StudyFile.load(made);
		assertEquals("B. Researcher", study.getConsent().getContact());
		assertEquals(32, study.getTask().getInputSize());
		assertEquals(120, study.getSession().getMinutes());
		assertTrue(StudyValidation.problems(study).stream().noneMatch(problem -> problem.message().contains("ontact")));
		final byte[] before = Files.readAllBytes(made);
		assertEquals(1, run("new", StudyTemplates.BLACK_MAGIC_2019, made, "C. Researcher", 0), "it is there already");
		assertArrayEquals(before, Files.readAllBytes(made));
		assertEquals(1, run("new", "no-template", folder.resolve("other.study"), "", 0));
	}

	@Test
	void theNetworkToSealIsPrinted() {
		assertEquals(0, run("network", file));
		assertEquals("squeezenet-1.1", printed().strip());
	}

	@Test
	void aNetworkThatIsNotBlindedIsNotSealed() throws Exception {
		final Study study = StudyFile.load(file);
		study.getBlinding().getFacts().clear();
		StudyFile.save(study, file);
		assertEquals(0, run("network", file));
		assertEquals("", printed().strip());
	}

	@Test
	void theSealedDatasetIsEnteredWithoutTheKeyOfTheTestImages() throws Exception {
		assertEquals(0, run("adopt", file, folder.resolve("data").resolve("images.sealed"), keys));
		final Study study = StudyFile.load(file);
		assertEquals("data/images.sealed", study.getTask().getDataset());
		assertEquals("blinded-1", study.getTask().getNetwork());
		assertEquals(DIGEST, study.getBlinding().getDigest());
		assertEquals(KEY, study.getBlinding().getKey());
		assertEquals(List.of(), StudyValidation.problems(study));
		final String text = Files.readString(file);
		assertFalse(text.contains("3".repeat(64)) || text.contains("squeezenet"), text);
		assertEquals(1, run("network", file));
	}

	@Test
	void aDatasetElsewhereKeepsItsWholePath() throws Exception {
		final Path elsewhere = folder.resolveSibling("images.sealed");
		assertEquals(0, run("adopt", file, elsewhere, keys));
		assertEquals(elsewhere.toAbsolutePath().toString(), StudyFile.load(file).getTask().getDataset());
	}

	@Test
	void aFileWithoutKeysChangesNothing() throws Exception {
		Files.writeString(keys, "digest=" + DIGEST + '\n');
		final byte[] before = Files.readAllBytes(file);
		assertEquals(1, run("adopt", file, folder.resolve("images.sealed"), keys));
		assertEquals(1, run("adopt", file, folder.resolve("images.sealed"), folder.resolve("none")));
		assertArrayEquals(before, Files.readAllBytes(file));
	}

	@Test
	void whatIsWrongIsPrinted() {
		assertEquals(1, run("check", file));
		assertTrue(printed().startsWith("ERROR: The study has no dataset."), printed());
		assertEquals(2, run("check"));
		assertEquals(2, new StudyCommand(new PrintStream(output)).run(List.of()));
	}

	private int run(String command, Object... others) {
		final List<String> arguments = new ArrayList<>(List.of(command));
		for (Object each : others) {
			arguments.add(each.toString());
		}
		return new StudyCommand(new PrintStream(output)).run(arguments);
	}

	private String printed() {
		return output.toString(StandardCharsets.UTF_8);
	}
}
