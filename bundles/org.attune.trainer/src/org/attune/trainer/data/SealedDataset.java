// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.data;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.attune.trainer.RefusedException;
import org.attune.trainer.RunContext;
import org.attune.trainer.seal.SealKey;
import org.attune.trainer.seal.SealedFile;
import org.attune.trainer.seal.Section;

/**
 * A dataset whose images only those with the keys can read. What is decrypted stays in the worker's memory: neither images nor
 * names get into a message or onto a disk, so there is no cache of it.
 */
public final class SealedDataset {
	private static final String FIELD = "task.dataset";
	private static final String ENDING = ".sealed";
	private static final String ALIAS = "blinded-";

	private final Path path;
	private final List<SealKey> keys;

	/** @param keys of which one fits the images to tune with, and perhaps one the test images */
	public SealedDataset(Path path, List<SealKey> keys) {
		this.path = path;
		this.keys = List.copyOf(keys);
	}

	/** Whether a task's dataset is a sealed one. */
	public static boolean isSealed(String dataset) {
		return dataset.endsWith(ENDING);
	}

	/** Whether a task's network is one that only the sealed dataset knows. */
	public static boolean isAlias(String network) {
		return network.startsWith(ALIAS);
	}

	/** The alias of the one network that a dataset names. */
	static String alias() {
		return ALIAS + 1;
	}

	/** The name of the network that an alias stands for. Must not be told to anybody. */
	public String network(String alias) throws RefusedException {
		try (DataInputStream tuning = tuning()) {
			final SealedContent.Opening opening = SealedContent.Opening.read(tuning);
			if (!alias.equals(opening.alias())) {
				throw new RefusedException("task.network", "the sealed dataset knows no network '" + alias + "'; "
						+ (opening.alias().isEmpty() ? "pack it again with the name of the network" : "use " + opening.alias()));
			}
			return opening.network();
		} catch (IOException e) {
			throw unusable(e);
		}
	}

	/** Loads the images: those to tune with, and the test images if there is a key for them. */
	Dataset load(int inputSize, int threads, RunContext context) throws RefusedException {
		final SealedImages images = new SealedImages(inputSize, threads, context);
		try (DataInputStream tuning = tuning()) {
			final SealedContent.Opening opening = SealedContent.Opening.read(tuning);
			ImageChecks.memory((long) opening.training() + opening.validation(), inputSize);
			final List<String> classes = IntStream.range(0, opening.classes()).mapToObj(label -> "class-" + label).toList();
			final ImageSet training = images.read(tuning, opening.training(), "training");
			ImageChecks.everyClass(training.labels(), classes);
			final ImageSet validation = images.read(tuning, opening.validation(), "validation");
			ImageChecks.validation(validation.size(), context);
			return new Dataset(classes, training, validation, test(images), images.skipped());
		} catch (IOException e) {
			throw unusable(e);
		}
	}

	private ImageSet test(SealedImages images) throws IOException {
		final Optional<InputStream> section = SealedFile.of(path).content(Section.TEST, keys);
		if (section.isEmpty()) {
			return new ImageSet(List.of(), List.of());
		}
		try (DataInputStream test = buffered(section.get())) {
			return images.read(test, test.readInt(), "test");
		}
	}

	private DataInputStream tuning() throws IOException, RefusedException {
		return buffered(SealedFile.of(path).content(Section.TUNING, keys).orElseThrow(() -> new RefusedException(FIELD,
				keys.isEmpty()
						? "the dataset '" + path + "' is sealed, and the request has no key; train it from the study that it belongs to"
						: "no key of the request opens '" + path + "'; take the study and its sealed dataset from the same place")));
	}

	private static DataInputStream buffered(InputStream input) {
		return new DataInputStream(new BufferedInputStream(input));
	}

	private RefusedException unusable(IOException problem) {
		return new RefusedException(FIELD, "the sealed dataset '" + path + "' cannot be used: " + FileProblem.of(problem));
	}
}
