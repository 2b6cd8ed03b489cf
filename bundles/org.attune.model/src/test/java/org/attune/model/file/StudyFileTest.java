// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.model.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.attune.model.preset.StudyTemplates;
import org.attune.model.study.Study;
import org.attune.model.study.StudyFactory;
import org.attune.model.tuning.TuningFactory;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class StudyFileTest {
	private static final String LEAST = """
			<?xml version="1.0" encoding="UTF-8"?>
			<study:Study xmi:version="2.0" xmlns:xmi="http://www.omg.org/XMI" \
			xmlns:study="https://attune.org/study/1" id="least">
			  <task seed="1"/>
			  <space><hyperparameters id="rate" type="real"/></space>
			</study:Study>
			""";
	@TempDir
	private Path folder;

	@ParameterizedTest
	@ValueSource(strings = { "black-magic-2019", "black-magic-again" })
	void everythingIsKept(String template) throws Exception {
		final Study study = StudyTemplates.study(template);
		study.setTitle("\u00dcbung \ud83d\ude80 <1 & 2>");
		study.getBlinding().setKey("00ff");
		study.setUpload(StudyFactory.eINSTANCE.createUpload());
		study.getUpload().setAddress("https://example.org/\u00fc");
		study.getConfiguration().getAssignments().get(0).setValue("20");
		final Path file = folder.resolve("a b.study");
		StudyFile.save(study, file);
		assertTrue(EcoreUtil.equals(study, StudyFile.load(file)));
	}

	@Test
	void theBytesAreTheSameEachTimeAndStateEveryRule() throws Exception {
		final Study study = load(LEAST);
		final byte[] bytes = StudyFile.bytes(study, "a.study");
		assertArrayEquals(bytes, StudyFile.bytes(load(new String(bytes, StandardCharsets.UTF_8)), "b.study"));
		final String text = new String(bytes, StandardCharsets.UTF_8);
		assertTrue(text.contains("<session minutes=\"120\" trainingCounts=\"true\""), text);
		assertFalse(text.contains("\r"), text);
	}

	@ParameterizedTest
	@ValueSource(strings = { "black-magic-2019", "black-magic-again" })
	void theTemplatesAreWrittenAsTheyWouldBeSaved(String template) throws Exception {
		try (InputStream content = StudyTemplates.class.getResourceAsStream(template + ".study")) {
			final String file = new String(content.readAllBytes(), StandardCharsets.UTF_8);
			assertEquals(file.replaceFirst("(?s)<!--.*?-->\n", ""),
					new String(StudyFile.bytes(load(file), template), StandardCharsets.UTF_8));
		}
	}

	@Test
	void partsThatTheFileLeavesOutAreThereAsTheyAreWithoutAWord() throws Exception {
		final Study study = load(LEAST);
		assertNotNull(study.getConsent());
		assertEquals(18, study.getConsent().getMinimumAge());
		assertEquals(120, study.getSession().getMinutes());
		assertTrue(study.getBlinding().getFacts().isEmpty());
		assertEquals(1, study.getConfiguration().getAssignments().size());
		assertFalse(study.getConfiguration().getAssignments().get(0).isSetValue());
		assertNull(study.getUpload());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "id=\"least\"|ethics=\"none\"|2|ethics", "<task seed=\"1\"/>||0|no task",
			"<space>.*</space>||0|no hyperparameter space", "seed=\"1\"|seed=\"one\"|3|one",
			"study/1|study/2|2|another version of Attune", "study/1|tuning/1|2|not a study",
			"</study:Study>||0|XML is broken", "<task|<quiz/><task|3|quiz" })
	void aFaultIsNamedWithItsLineAndARemedy(String part, String instead, int line, String words) throws Exception {
		final Path file = folder.resolve("bad.study");
		final String bad = LEAST.replaceFirst(part, instead == null ? "" : instead);
		assertFalse(bad.equals(LEAST));
		Files.writeString(file, bad);
		final ModelFileException failure = assertThrows(ModelFileException.class, () -> StudyFile.load(file));
		final String message = failure.getMessage();
		assertTrue(message.startsWith(file.toString()) && message.contains(words), message);
		assertTrue(message.matches("(?s).*\\. [A-Z].*\\."), () -> "a remedy in: " + message);
		assertTrue(line == 0 || failure.line().orElse(0) == line, message);
		assertEquals(bad, Files.readString(file));
	}

	@Test
	void anExperimentIsNoStudyAndAStudyNoExperiment() throws Exception {
		final byte[] study = StudyFile.bytes(load(LEAST), "a");
		assertThrows(ModelFileException.class,
				() -> ExperimentFile.load(new ByteArrayInputStream(study), "a.tuning"));
	}

	@Test
	void whatRefersOutsideOfTheStudyIsNotSaved() throws Exception {
		final Study study = load(LEAST);
		study.getConfiguration().getAssignments().get(0)
				.setHyperparameter(TuningFactory.eINSTANCE.createHyperparameter());
		final ModelFileException failure =
				assertThrows(ModelFileException.class, () -> StudyFile.bytes(study, "a.study"));
		assertTrue(failure.getMessage().startsWith("a.study was not saved: the study refers"), failure.getMessage());
	}

	private static Study load(String content) throws ModelFileException {
		return StudyFile.load(new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)), "test.study");
	}
}
