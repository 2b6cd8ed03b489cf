// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.model.file;

import static org.attune.model.Experiments.assignment;
import static org.attune.model.Experiments.choice;
import static org.attune.model.Experiments.real;
import static org.attune.model.Experiments.set;
import static org.attune.model.Experiments.when;
import static org.attune.model.Experiments.with;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.TimeZone;

import org.attune.model.preset.Presets;
import org.attune.model.tuning.Experiment;
import org.attune.model.tuning.Hyperparameter;
import org.attune.model.tuning.Objective;
import org.attune.model.tuning.Reason;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.xmi.XMLResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ExperimentFileTest {
	@TempDir
	private Path folder;

	@Test
	void aValueSetToItsDefaultStaysDifferentFromOneThatWasNotSet() throws Exception {
		final Experiment read = roundTrip(set(with(real("rate", "0.1"), real("decay", "0")), "rate", "0.1"));
		assertTrue(assignment(read, "rate").isSetValue());
		assertEquals("0.1", assignment(read, "rate").getValue());
		assertFalse(assignment(read, "decay").isSetValue());
	}

	@Test
	void anEmptyTextStaysDifferentFromNoValue() throws Exception {
		final Experiment read = roundTrip(set(with(real("rate", "0.1")), "rate", ""));
		assertTrue(assignment(read, "rate").isSetValue());
	}

	@Test
	void aBoundOfZeroStaysDifferentFromNoBound() throws Exception {
		final Hyperparameter rate = real("rate", "0.1");
		rate.setMinimum(0);
		final Hyperparameter read = roundTrip(with(rate)).getSpace().getHyperparameters().get(0);
		assertTrue(read.isSetMinimum());
		assertFalse(read.isSetMaximum());
	}

	@Test
	void aMissingDefaultStaysMissing() throws Exception {
		final Hyperparameter rate = real("rate", "0.1");
		rate.unsetDefaultValue();
		assertFalse(roundTrip(with(rate)).getSpace().getHyperparameters().get(0).isSetDefaultValue());
	}

	@Test
	void reasonsAreKeptWithTheirTime() throws Exception {
		final Instant time = Instant.parse("2026-11-23T14:15:16.789Z");
		final Experiment experiment = with(real("rate", "0.1"), real("decay", "0"));
		assignment(experiment, "rate").setReason(Reason.OTHER);
		assignment(experiment, "rate").setReasonText("a \"paper\" <1 & 2>");
		assignment(experiment, "rate").setReasonTime(Date.from(time));
		final Experiment read = roundTrip(experiment);
		assertEquals(Reason.OTHER, assignment(read, "rate").getReason());
		assertEquals("a \"paper\" <1 & 2>", assignment(read, "rate").getReasonText());
		assertEquals(time, assignment(read, "rate").getReasonTime().toInstant());
		assertFalse(assignment(read, "decay").isSetReasonTime());
	}

	@Test
	void everythingElseIsKeptToo() throws Exception {
		final Hyperparameter optimizer = choice("optimizer", "adam", "sgd");
		final Experiment experiment = with(optimizer, when(real("rate", "0.1"), optimizer, "adam", "sgd"));
		experiment.setName("\u00dcbung \ud83d\ude80");
		experiment.setNotes("First line\nsecond\tline");
		experiment.getTask().setObjective(Objective.TRAINING_LOSS);
		experiment.getTask().setDataset("/data/caf\u00e9 100%.zip");
		experiment.getTask().setSeed(Long.MAX_VALUE);
		assertTrue(EcoreUtil.equals(experiment, roundTrip(experiment)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "it's", "a b", "a/b", "x[1]", "\u00e9", "50%", "a&b", "a\"b", "a#b" })
	void anyIdCanBeReferredTo(String id) throws Exception {
		final Experiment read = roundTrip(set(with(real("first", "0"), real(id, "0.1")), id, "7"));
		assertEquals("7", assignment(read, id).getValue());
		assertSame(read.getSpace().getHyperparameters().get(1), assignment(read, id).getHyperparameter());
	}

	@Test
	void theBytesAreTheSameEachTime() throws Exception {
		final Experiment experiment = Presets.experiment(Presets.BLACK_MAGIC_2019, "Stable");
		final byte[] first = ExperimentFile.bytes(experiment, "a.tuning");
		assertArrayEquals(first, ExperimentFile.bytes(experiment, "b.tuning"));
		assertArrayEquals(first, ExperimentFile.bytes(load(first), "c.tuning"));
	}

	@Test
	void theBytesDoNotDependOnTheTimeZone() throws Exception {
		final Experiment experiment = with(real("rate", "0.1"));
		assignment(experiment, "rate").setReasonTime(Date.from(Instant.parse("2026-11-23T14:15:16Z")));
		final byte[] here = ExperimentFile.bytes(experiment, "a.tuning");
		final TimeZone zone = TimeZone.getDefault();
		try {
			TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
			assertArrayEquals(here, ExperimentFile.bytes(experiment, "a.tuning"));
		} finally {
			TimeZone.setDefault(zone);
		}
	}

	@Test
	void linesEndAlikeOnEverySystem() {
		final Resource resource = new ExperimentResourceFactory().createResource(URI.createURI("a.tuning"));
		// EMF reads the system's own line end once, when its classes are loaded, so the option is what can be asked
		assertEquals("\n", ((XMLResource) resource).getDefaultSaveOptions().get(Resource.OPTION_LINE_DELIMITER));
	}

	@Test
	void aFileIsUtf8WithLineFeedsAndStatesTheTaskInFull() throws Exception {
		final Experiment experiment = with(real("rate", "0.1"));
		experiment.setName("\u00dcbung");
		final String text = new String(ExperimentFile.bytes(experiment, "a.tuning"), StandardCharsets.UTF_8);
		assertTrue(text.startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<tuning:Experiment"), text);
		assertTrue(text.contains("xmlns:tuning=\"https://attune.org/tuning/1\""), text);
		assertTrue(text.contains("name=\"\u00dcbung\""), text);
		assertTrue(text.contains("dataset=\"generated:shapes\" inputSize=\"32\" network=\"squeezenet-1.1\""), text);
		assertTrue(text.contains("hyperparameter=\"//@space/@hyperparameters[id='rate']\""), text);
		assertFalse(text.contains("\r"), text);
	}

	@ParameterizedTest
	@ValueSource(strings = { "quick", "black-magic-2019", "everything" })
	void thePresetsAreWrittenAsTheyWouldBeSaved(String preset) throws Exception {
		try (InputStream content = Presets.class.getResourceAsStream(preset + ".tuning")) {
			final byte[] file = content.readAllBytes();
			final String withoutComment = new String(file, StandardCharsets.UTF_8).replaceFirst("(?s)<!--.*?-->\n", "");
			assertEquals(withoutComment, new String(ExperimentFile.bytes(load(file), preset), StandardCharsets.UTF_8));
		}
	}

	@Test
	void readingDoesNotChangeTheFile() throws Exception {
		final Path file = folder.resolve("a.tuning");
		Files.write(file, ExperimentFile.bytes(with(real("rate", "0.1")), "a.tuning"));
		final byte[] before = Files.readAllBytes(file);
		ExperimentFile.load(file);
		assertArrayEquals(before, Files.readAllBytes(file));
	}

	@Test
	void assignmentsThatTheFileLacksAreAddedInMemory() throws Exception {
		final String file = """
				<tuning:Experiment xmi:version="2.0" xmlns:xmi="http://www.omg.org/XMI" \
				xmlns:tuning="https://attune.org/tuning/1">
				  <task/>
				  <space><hyperparameters id="a"/><hyperparameters id="b"/></space>
				  <configuration><assignments hyperparameter="//@space/@hyperparameters[id='b']" value="2"/></configuration>
				</tuning:Experiment>
				""";
		final Experiment experiment = load(file.getBytes(StandardCharsets.UTF_8));
		assertEquals("2", assignment(experiment, "b").getValue());
		assertFalse(assignment(experiment, "a").isSetValue());
	}

	@Test
	void positionsAreUnderstoodInReferences() throws Exception {
		final String file = """
				<tuning:Experiment xmi:version="2.0" xmlns:xmi="http://www.omg.org/XMI" \
				xmlns:tuning="https://attune.org/tuning/1">
				  <task/><space><hyperparameters id="a"/><hyperparameters id="b"/></space>
				  <configuration><assignments hyperparameter="//@space/@hyperparameters.1" value="2"/></configuration>
				</tuning:Experiment>
				""";
		assertEquals("2", assignment(load(file.getBytes(StandardCharsets.UTF_8)), "b").getValue());
	}

	@Test
	void aByteOrderMarkDoesNotMatter() throws Exception {
		final String text = new String(ExperimentFile.bytes(with(real("rate", "0.1")), "a"), StandardCharsets.UTF_8);
		assertEquals("Test", load(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8)).getName());
	}

	@Test
	void aResourceOfAnEditorIsReadInPlace() throws Exception {
		final Path file = folder.resolve("a b.tuning");
		ExperimentFile.save(with(real("rate", "0.1")), file);
		final Resource resource = ExperimentResourceFactory.resourceSet()
				.createResource(URI.createFileURI(file.toString()));
		final Experiment experiment = ExperimentFile.load(resource);
		assertSame(resource, experiment.eResource());
		assertSame(experiment, ExperimentFile.load(resource));
	}

	private Experiment roundTrip(Experiment experiment) throws Exception {
		final Path file = folder.resolve("experiment.tuning");
		ExperimentFile.save(experiment, file);
		return ExperimentFile.load(file);
	}

	private static Experiment load(byte[] content) throws ModelFileException {
		return ExperimentFile.load(new ByteArrayInputStream(content), "test.tuning");
	}
}
