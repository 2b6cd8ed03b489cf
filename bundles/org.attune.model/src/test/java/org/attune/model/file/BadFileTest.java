// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.model.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BadFileTest {
	private static final String GOOD = """
			<?xml version="1.0" encoding="UTF-8"?>
			<tuning:Experiment xmi:version="2.0" xmlns:xmi="http://www.omg.org/XMI" \
			xmlns:tuning="https://attune.org/tuning/1">
			  <task seed="1"/>
			  <space><hyperparameters id="rate" type="real"/></space>
			  <configuration>
			    <assignments hyperparameter="//@space/@hyperparameters[id='rate']" value="2"/>
			  </configuration>
			</tuning:Experiment>
			""";
	@TempDir
	private Path folder;
	private Path file;

	@BeforeEach
	void nameTheFile() {
		file = folder.resolve("bad.tuning");
	}

	@Test
	void theFileThatTheOthersAreMadeFromIsGood() throws Exception {
		Files.writeString(file, GOOD);
		assertEquals(1, ExperimentFile.load(file).getConfiguration().getAssignments().size());
	}

	@Test
	void aMissingFileIsNamed() {
		final ModelFileException failure =
				assertThrows(ModelFileException.class, () -> ExperimentFile.load(file));
		assertTrue(failure.getMessage().startsWith(file + " cannot be read"), failure.getMessage());
		assertTrue(failure.line().isEmpty());
		assertEquals(file.toString(), failure.file());
	}

	@Test
	void aFolderIsNoExperiment() {
		final ModelFileException failure =
				assertThrows(ModelFileException.class, () -> ExperimentFile.load(folder));
		assertTrue(failure.getMessage().startsWith(folder + " cannot be read"), failure.getMessage());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " \n\t\n" })
	void anEmptyFileIsCalledEmpty(String content) throws Exception {
		assertRefused(content, 0, "is empty");
	}

	@Test
	void aFileInAnotherEncodingIsRefusedAtItsFirstForeignCharacter() throws Exception {
		Files.write(file, GOOD.replace("seed", "dataset=\"/caf\u00e9\" seed").getBytes(StandardCharsets.ISO_8859_1));
		assertFailure(3, "not encoded in UTF-8");
		Files.write(file, GOOD.getBytes(StandardCharsets.UTF_16));
		assertFailure(1, "not encoded in UTF-8");
	}

	@Test
	void anUnclosedElementIsNamedWithItsLine() throws Exception {
		assertRefused(GOOD.replace("</space>", ""), 8, "XML is broken", "space");
	}

	@Test
	void aTornFileIsRefused() throws Exception {
		assertRefused(GOOD.substring(0, GOOD.length() / 2), 4, "XML is broken");
	}

	@Test
	void aTextThatIsNoXmlIsRefused() throws Exception {
		assertRefused("epochs = 10\n", 1, "XML is broken");
	}

	@Test
	void anotherXmlFileIsRefused() throws Exception {
		assertRefused("<project name=\"x\"/>", 1, "not a tuning experiment", "'project'");
	}

	@Test
	void anotherVersionIsToldFromAnotherKindOfFile() throws Exception {
		assertRefused(GOOD.replace("tuning/1", "tuning/2"), 2, "another version of Attune",
				"https://attune.org/tuning/2");
		assertRefused(GOOD.replace("https://attune.org/tuning/1", "urn:other"), 2, "not a tuning experiment",
				"urn:other");
	}

	@Test
	void anotherElementOfOurNamespaceIsNoExperiment() throws Exception {
		assertRefused(GOOD.replace("tuning:Experiment", "tuning:Task"), 2, "not a tuning experiment", "'Task'");
	}

	@Test
	void anUnknownAttributeIsNamed() throws Exception {
		assertRefused(GOOD.replace("seed=", "sead="), 3, "'sead'");
	}

	@Test
	void anUnknownElementIsNamed() throws Exception {
		assertRefused(GOOD.replace("<configuration>", "<color/>\n<configuration>"), 5, "'color'");
	}

	@Test
	void anUnknownTypeIsNamed() throws Exception {
		assertRefused(GOOD.replace("<task",
				"<task xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:type=\"tuning:Chore\""),
				3, "'Chore'");
	}

	@Test
	void anElementOfAnotherTypeThanItsPlaceIsNamed() throws Exception {
		assertRefused(GOOD.replace("<task seed=\"1\"",
				"<task xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:type=\"tuning:Choice\""), 3, "'Choice'",
				"'task'");
	}

	@Test
	void theModelBehindAnotherNamespaceIsNotRead() throws Exception {
		final String model = Path.of("model/tuning.ecore").toUri().toString();
		assertRefused(GOOD.replace("<task", "<task xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xmlns:x=\""
				+ model
				+ "\" xsi:type=\"x:Task\""), 3, model);
	}

	@ParameterizedTest
	@ValueSource(strings = { "seed='one'", "seed='9223372036854775808'", "inputSize='3.5'", "objective='speed'" })
	void anImpossibleValueIsNamedWithItsAttribute(String attribute) throws Exception {
		final String[] parts = attribute.split("[='']+");
		assertRefused(GOOD.replace("seed=\"1\"", attribute), 3, "'" + parts[1] + "'", "'" + parts[0] + "'");
	}

	@Test
	void anImpossibleTimeIsRefused() throws Exception {
		assertRefused(GOOD.replace("value=", "reasonTime=\"yesterday\" value="), 6, "'yesterday'", "'reasonTime'");
	}

	@ParameterizedTest
	@ValueSource(strings = { "//@space/@hyperparameters[id='rat']", "//@space/@hyperparameters.7", "nonsense" })
	void aReferenceToNothingIsNamed(String reference) throws Exception {
		assertRefused(GOOD.replace("//@space/@hyperparameters[id='rate']", reference), 6, reference);
	}

	@Test
	void aReferenceToAnotherFileIsRefused() throws Exception {
		assertRefused(GOOD.replace("hyperparameter=\"//@space/@hyperparameters[id='rate']\" value=\"2\"/>",
				"value=\"2\"><hyperparameter href=\"other.tuning#/\"/></assignments>"), 0, "another file",
						"other.tuning");
	}

	@Test
	void aDocumentTypeIsRefusedBeforeItsEntitiesAreRead() throws Exception {
		final Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
		assertRefused(GOOD.replace("?>\n", "?>\n<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>\n")
				.replace("value=\"2\"", "value=\"&e;\""), 2, "document type");
	}

	@Test
	void aSchemaIsNotFetched() throws Exception {
		assertRefused(GOOD.replace("<task", "<task xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
				+ "xsi:schemaLocation=\"urn:x file:/tmp/x.ecore\""), 3, "schemaLocation");
	}

	@Test
	void theParserOfAResourceReadsNoEntitiesEither() throws Exception {
		Files.writeString(file, GOOD.replace("?>\n", "?>\n<!DOCTYPE x [<!ENTITY e \"2\">]>\n"));
		final Resource resource = resource();
		assertThrows(IOException.class, () -> resource.load(null));
	}

	@Test
	void anExperimentWithoutTaskOrSpaceIsRefused() throws Exception {
		assertRefused(GOOD.replaceFirst("<task.*/>", ""), 0, "no task");
		assertRefused(GOOD.replaceFirst("<space.*</space>", "")
				.replaceFirst("(?s)<configuration>.*</configuration>", ""), 0,
				"no hyperparameter space");
	}

	@Test
	void severalExperimentsInOneFileAreRefused() throws Exception {
		final String xmi = "<xmi:XMI xmi:version=\"2.0\" xmlns:xmi=\"http://www.omg.org/XMI\"></xmi:XMI>";
		assertRefused(xmi, 1, "not a tuning experiment", "'XMI'");
	}

	@Test
	void aResourceThatCannotBeReadStaysEmpty() throws Exception {
		Files.writeString(file, GOOD.replace("id='rate'", "id='rat'"));
		final Resource resource = resource();
		assertThrows(ModelFileException.class, () -> ExperimentFile.load(resource));
		assertTrue(resource.getContents().isEmpty());
		assertFalse(resource.isLoaded());
	}

	@Test
	void aResourceThatEmfReadInPartIsRefused() throws Exception {
		Files.writeString(file, GOOD.replace("id='rate'", "id='rat'"));
		final Resource resource = resource();
		assertThrows(IOException.class, () -> resource.load(null));
		assertFalse(resource.getContents().isEmpty());
		assertThrows(ModelFileException.class, () -> ExperimentFile.load(resource));
		assertTrue(resource.getContents().isEmpty());
	}

	@Test
	void aResourceCanBeReadOnceItsFileIsCorrected() throws Exception {
		Files.writeString(file, GOOD.replace("id='rate'", "id='rat'"));
		final Resource resource = resource();
		assertThrows(ModelFileException.class, () -> ExperimentFile.load(resource));
		Files.writeString(file, GOOD);
		assertEquals("2", ExperimentFile.load(resource).getConfiguration().getAssignments().get(0).getValue());
	}

	private Resource resource() {
		return ExperimentResourceFactory.resourceSet().createResource(URI.createFileURI(file.toString()));
	}

	private void assertRefused(String content, int line, String... words) throws Exception {
		Files.writeString(file, content);
		assertFailure(line, words);
	}

	/** That the file is refused with its name, this line (0: none) and these words, and stays as it is. */
	private void assertFailure(int line, String... words) throws Exception {
		final byte[] before = Files.readAllBytes(file);
		final ModelFileException failure =
				assertThrows(ModelFileException.class, () -> ExperimentFile.load(file));
		final String message = failure.getMessage();
		assertTrue(message.startsWith(file.toString()), message);
		assertEquals(line, failure.line().orElse(0), message);
		assertTrue(line == 0 || message.contains("line " + line + ":"), message);
		for (String word : words) {
			assertTrue(message.contains(word), () -> "'" + word + "' in: " + message);
		}
		assertTrue(message.matches("(?s).*\\. [A-Z].*\\."), () -> "a remedy in: " + message);
		assertArrayEquals(before, Files.readAllBytes(file));
	}
}
