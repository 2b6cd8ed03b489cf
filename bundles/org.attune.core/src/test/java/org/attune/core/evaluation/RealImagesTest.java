// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.attune.model.configuration.EffectiveValues;
import org.attune.model.file.StudyFile;
import org.attune.model.preset.StudyTemplates;
import org.attune.model.study.Study;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The study of 2019 with real images, from the folder to the table; with a tenth of the training images and a smaller network, so that
 * ten trainings take no longer than a cup of tea.
 */
final class RealImagesTest {
	private static final Path IMAGES = Path.of("../../../shared/data/cifar10-13000.tar.gz");
	private static final int OF_EACH_CLASS = 130;

	@TempDir
	private Path folder;

	@Test
	void imagesArePackedBlindAndAChoiceIsEvaluatedOverTenSeeds() throws Exception {
		assumeTrue(Files.exists(IMAGES), "the images ../shared/data/cifar10-13000.tar.gz are not here");
		BuiltWorker.assumeBuilt();
		final Path study = folder.resolve("cifar.study");
		final Path sealed = folder.resolve("set-a.sealed");
		BuiltWorker.study("new", StudyTemplates.BLACK_MAGIC_2019, study.toString(), "A. Researcher, a@example.org", "32");
		useLenet(study);
		final String packed = BuiltWorker.pack("--data", images().toString(), "--out", sealed.toString(), "--network",
				BuiltWorker.study("network", study.toString()).strip());
		assertTrue(packed.contains("Packed 1300 training, 500 validation and 500 test images of 10 classes"), packed);
		BuiltWorker.study("adopt", study.toString(), sealed.toString(), sealed + ".keys");
		assertEquals("", BuiltWorker.study("check", study.toString()));
		assertFalse(Files.readString(study).contains("lenet"), "the study names the network no more");
		final Path traces = folder.resolve("handed-in");
		final EffectiveValues chosen = HandedIn.values(Map.of("epochs", "4", "batchSize", "16", "lossFunction", "cross_entropy", "optimizer",
				"adam_optimizer", "learningRate", "0.001"));
		HandedIn.trace(traces.resolve("anna"), chosen, 0.25);
		final String said = BuiltWorker.evaluate(0, "--study", study.toString(), "--traces", traces.toString());
		final String[] anna = Files.readAllLines(traces.resolve("evaluation/results.csv")).get(1).split(",");
		assertEquals(List.of("anna", chosen.hash(), "10"), List.of(anna).subList(0, 3), said);
		assertTrue(Double.parseDouble(anna[3]) > 0.15, () -> "better than chance: " + said);
		assertTrue(Double.parseDouble(anna[5]) < Double.parseDouble(anna[3]) && Double.parseDouble(anna[3]) < Double.parseDouble(anna[6]));
		final List<String> seeds = Files.readAllLines(traces.resolve("evaluation/seeds.csv"));
		assertEquals(11, seeds.size());
		assertTrue(seeds.stream().skip(1).allMatch(row -> row.split(",")[5].equals("500")), seeds.toString());
	}

	private static void useLenet(Path file) throws Exception {
		final Study study = StudyFile.load(file);
		study.getTask().setNetwork("lenet");
		StudyFile.save(study, file);
	}

	private Path images() throws IOException, InterruptedException {
		final Process tar = new ProcessBuilder("tar", "xzf", IMAGES.toAbsolutePath().toString()).directory(folder.toFile()).inheritIO()
				.start();
		assertEquals(0, tar.waitFor());
		final Path root = folder.resolve("cifar10-13000");
		for (Path name : list(root.resolve("train"))) {
			final List<Path> pictures = list(name);
			for (Path picture : pictures.subList(OF_EACH_CLASS, pictures.size())) {
				Files.delete(picture);
			}
		}
		return root;
	}

	private static List<Path> list(Path directory) throws IOException {
		try (Stream<Path> files = Files.list(directory)) {
			return files.sorted().toList();
		}
	}
}
