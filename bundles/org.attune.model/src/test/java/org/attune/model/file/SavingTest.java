// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.model.file;

import static org.attune.model.Experiments.choice;
import static org.attune.model.Experiments.real;
import static org.attune.model.Experiments.set;
import static org.attune.model.Experiments.when;
import static org.attune.model.Experiments.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.attune.model.tuning.Experiment;
import org.attune.model.tuning.Hyperparameter;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SavingTest {
	@TempDir
	private Path folder;

	@Test
	void savingReplacesTheWholeFileAndLeavesNothingElse() throws Exception {
		final Path file = folder.resolve("a.tuning");
		Files.writeString(file, "x".repeat(100_000));
		ExperimentFile.save(with(real("rate", "0.1")), file);
		assertEquals("Test", ExperimentFile.load(file).getName());
		assertEquals(List.of(file), files());
	}

	@Test
	void theExperimentStaysInItsResource() throws Exception {
		final Resource resource = ExperimentResourceFactory.resourceSet().createResource(URI.createURI("a.tuning"));
		final Experiment experiment = with(real("rate", "0.1"));
		resource.getContents().add(experiment);
		ExperimentFile.save(experiment, folder.resolve("b.tuning"));
		assertSame(resource, experiment.eResource());
	}

	@Test
	void aFailureLeavesTheOldFile() throws Exception {
		final Path file = folder.resolve("a.tuning");
		Files.writeString(file, "old");
		final Experiment experiment = with(real("rate", "0.1"));
		experiment.setNotes("form feed \f");
		assertThrows(ModelFileException.class, () -> ExperimentFile.save(experiment, file));
		assertEquals("old", Files.readString(file));
		assertEquals(List.of(file), files());
	}

	@ParameterizedTest
	@ValueSource(strings = { "\u0000", "\u001b", "\uffff", "\ud800" })
	void aCharacterThatXmlCannotHoldIsNamed(String character) {
		final Experiment experiment = set(with(real("rate", "0.1")), "rate", "1" + character);
		final String message = assertThrows(ModelFileException.class, () -> ExperimentFile.bytes(experiment,
				"a.tuning"))
				.getMessage();
		assertTrue(message.startsWith("a.tuning was not saved: 'value' holds the character U+"), message);
		assertTrue(message.contains("%04X".formatted((int) character.charAt(0))), message);
	}

	@Test
	void aReferenceOutOfTheExperimentIsNotSaved() {
		final Hyperparameter stranger = choice("optimizer", "adam");
		final Experiment experiment = with(when(real("rate", "0.1"), stranger, "adam"));
		assertTrue(assertThrows(ModelFileException.class, () -> ExperimentFile.bytes(experiment, "a.tuning"))
				.getMessage()
				.contains("outside of its space"));
	}

	@Test
	void aMissingFolderIsReported() {
		final Path file = folder.resolve("missing/a.tuning");
		final IOException failure =
				assertThrows(IOException.class, () -> ExperimentFile.save(with(real("rate", "0.1")), file));
		assertTrue(failure.getMessage().contains("missing"), failure.getMessage());
	}

	@Test
	void aSymbolicLinkStaysOne() throws Exception {
		final Path target = Files.writeString(folder.resolve("target.tuning"), "old");
		final Path link = Files.createSymbolicLink(folder.resolve("link.tuning"), target);
		ExperimentFile.save(with(real("rate", "0.1")), link);
		assertTrue(Files.isSymbolicLink(link));
		assertEquals("Test", ExperimentFile.load(target).getName());
	}

	@Test
	void aReadOnlyFileIsNotReplaced() throws Exception {
		final Path file = Files.writeString(folder.resolve("a.tuning"), "old");
		assumeTrue(file.toFile().setReadOnly() && !Files.isWritable(file), "the administrator may write everywhere");
		assertThrows(AccessDeniedException.class, () -> ExperimentFile.save(with(real("rate", "0.1")), file));
		assertEquals("old", Files.readString(file));
	}

	private List<Path> files() throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.toList();
		}
	}
}
