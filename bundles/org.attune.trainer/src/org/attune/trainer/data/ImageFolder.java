// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.data;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.attune.trainer.RefusedException;
import org.attune.trainer.RunContext;

/**
 * A folder with the folders train, val and test, each with one folder per class that holds its images. Files and folders whose
 * name begins with a dot are ignored. Everything is taken in the order of the names.
 */
final class ImageFolder {
	private static final String FIELD = "task.dataset";

	private final Path folder;
	private final int inputSize;
	private final int threads;
	private final ImageCache cache;
	private final RunContext context;

	ImageFolder(Path folder, int inputSize, int threads, ImageCache cache, RunContext context) {
		this.folder = folder;
		this.inputSize = inputSize;
		this.threads = threads;
		this.cache = cache;
		this.context = context;
	}

	Dataset load(Purpose purpose) throws RefusedException {
		final FolderLayout layout = FolderLayout.of(folder, context);
		final List<ImageEntry> training = layout.images(FolderLayout.TRAINING);
		final List<ImageEntry> validation = layout.images("val");
		final List<ImageEntry> test = purpose == Purpose.EVALUATION ? layout.images("test") : List.of();
		final List<ImageEntry> tuning = Stream.of(training, validation).flatMap(List::stream).toList();
		ImageChecks.everyClass(training.stream().map(ImageEntry::label).toList(), layout.classes());
		ImageChecks.memory(tuning.size() + test.size(), inputSize);
		final ImageReading reading = new ImageReading(inputSize, threads, cache, context);
		final List<Decoded> decoded = reading.decoded(layout.root(), tuning);
		final List<Decoded> tested = test.isEmpty() ? List.of() : reading.decoded(layout.root(), test);
		checkStillThere(layout.root(), decoded);
		final ImageSet trainingSet = set(training, decoded.subList(0, training.size()));
		final ImageSet validationSet = set(validation, decoded.subList(training.size(), tuning.size()));
		ImageChecks.everyClass(trainingSet.labels(), layout.classes());
		ImageChecks.validation(validationSet.size(), context);
		final ImageSet testSet = set(test, tested);
		ImageChecks.test(purpose, testSet.size(), folder);
		return new Dataset(layout.classes(), trainingSet, validationSet, testSet,
				layout.leftOut() + unreadable(decoded) + unreadable(tested));
	}

	private static ImageSet set(List<ImageEntry> entries, List<Decoded> decoded) {
		return Decoded.readable(decoded, entries.stream().map(ImageEntry::label).toList());
	}

	private static int unreadable(List<Decoded> decoded) {
		return (int) decoded.stream().filter(image -> !image.isReadable()).count();
	}

	/** A dataset that goes away while it is read must not be taken for a smaller one. */
	private static void checkStillThere(Path root, List<Decoded> decoded) throws RefusedException {
		if (!Files.isDirectory(root.resolve(FolderLayout.TRAINING)) && !decoded.stream().allMatch(Decoded::lasting)) {
			throw new RefusedException(FIELD, "'" + root + "' was removed or renamed while its images were read; put it back and run "
					+ "again");
		}
	}
}
