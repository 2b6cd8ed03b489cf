// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.data;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.InstantSource;
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
 * names get into a message, and on a disk decoded images are kept sealed as well. Test images are not kept at all.
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

	/**
	 * Loads the images: those to tune with, and, for an evaluation, the test images, for which there must be a key.
	 *
	 * @param cache folder in which the former are kept for the next run, decoded and sealed with the key of the dataset
	 */
	Dataset load(Purpose purpose, int inputSize, int threads, Path cache, RunContext context) throws RefusedException {
		final SealedImages images = new SealedImages(inputSize, threads, context);
		try (DataInputStream tuning = tuning()) {
			final SealedContent.Opening opening = SealedContent.Opening.read(tuning);
			ImageChecks.memory(opening.images(), inputSize);
			final List<Integer> labels = SealedContent.labels(tuning, opening.images());
			final List<Decoded> decoded = decoded(tuning, opening.images(), inputSize, images, kept(cache, context));
			final ImageSet test = purpose == Purpose.EVALUATION ? test(images) : new ImageSet(List.of(), List.of());
			ImageChecks.test(purpose, test.size(), path);
			return dataset(opening, labels, decoded, test, context);
		} catch (IOException e) {
			throw unusable(e);
		}
	}

	private ImageCache kept(Path cache, RunContext context) throws IOException {
		return new ImageCache(cache, ImageCacheLimits.USUAL, InstantSource.system(), context,
				SealedFile.of(path).key(Section.TUNING, keys));
	}

	private List<Decoded> decoded(DataInputStream tuning, int count, int inputSize, SealedImages images, ImageCache kept)
			throws IOException {
		final String key = new CacheKey("sealed").add(SealedFile.of(path).id()).add(inputSize).add(ImageFile.VERSION)
				.add(System.getProperty("java.runtime.version")).hex();
		final int length = 3 * inputSize * inputSize;
		final Optional<List<Decoded>> earlier = kept.images(key, count, length);
		if (earlier.isPresent()) {
			return earlier.get();
		}
		final List<Decoded> decoded = images.decoded(tuning, count);
		kept.keep(key, decoded, length);
		return decoded;
	}

	private static Dataset dataset(SealedContent.Opening opening, List<Integer> labels, List<Decoded> decoded, ImageSet test,
			RunContext context) throws RefusedException {
		final List<String> classes = IntStream.range(0, opening.classes()).mapToObj(label -> "class-" + label).toList();
		final int end = opening.images();
		final ImageSet training = Decoded.readable(decoded.subList(0, opening.training()), labels);
		final ImageSet validation = Decoded.readable(decoded.subList(opening.training(), end), labels.subList(opening.training(), end));
		ImageChecks.everyClass(training.labels(), classes);
		ImageChecks.validation(validation.size(), context);
		return new Dataset(classes, training, validation, test,
				(int) decoded.stream().filter(image -> !image.isReadable()).count());
	}

	private ImageSet test(SealedImages images) throws IOException, RefusedException {
		final InputStream section = SealedFile.of(path).content(Section.TEST, keys).orElseThrow(() -> new RefusedException(FIELD,
				"no key of the request opens the test images of '" + path + "'; take the keys that were made with it"));
		try (DataInputStream test = buffered(section)) {
			final int count = test.readInt();
			final List<Integer> labels = SealedContent.labels(test, count);
			return Decoded.readable(images.decoded(test, count), labels);
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
