// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.attune.trace.wire.ImageSkipped;
import org.attune.trace.wire.Warning;
import org.attune.trainer.RefusedException;
import org.attune.trainer.RunContext;

/**
 * A folder with the folders train, val and test, each with one folder per class that holds its images. Files and folders whose
 * name begins with a dot are ignored. Everything is taken in the order of the names.
 */
final class ImageFolder {
	private static final String FIELD = "task.dataset";
	private static final String TRAINING = "train";

	private final Path folder;
	private final int inputSize;
	private final int threads;
	private final RunContext context;
	private int foreign;

	ImageFolder(Path folder, int inputSize, int threads, RunContext context) {
		this.folder = folder;
		this.inputSize = inputSize;
		this.threads = threads;
		this.context = context;
	}

	/** An image file and the index of its class. */
	record Entry(Path file, int label) {
	}

	Dataset load() throws RefusedException {
		final Path root = root();
		final List<String> classes = classes(root.resolve(TRAINING));
		final List<Entry> training = entries(root, TRAINING, classes);
		final List<Entry> validation = entries(root, "val", classes);
		final List<Entry> test = entries(root, "test", classes);
		checkMemory(training.size() + (long) validation.size() + test.size());
		try (ImageReading reading = new ImageReading(inputSize, threads, training.size() + validation.size() + test.size(), context)) {
			final ImageSet trainingSet = reading.read(training);
			checkEveryClassHasImages(trainingSet, classes);
			return new Dataset(classes, trainingSet, validated(reading.read(validation)), reading.read(test),
					reading.skipped() + foreign);
		}
	}

	/** The folder itself, or the only folder in it: archives often have one on top. */
	private Path root() throws RefusedException {
		if (Files.isDirectory(folder.resolve(TRAINING))) {
			return folder;
		}
		final List<Path> inside = content(folder, Files::isDirectory).stream().filter(path -> !path.endsWith("__MACOSX")).toList();
		if (inside.size() == 1 && Files.isDirectory(inside.getFirst().resolve(TRAINING))) {
			return inside.getFirst();
		}
		throw new RefusedException(FIELD, "'" + folder + "' has no folder 'train'; it needs train/<class>/*.jpg or *.png, and the "
				+ "same in 'val'");
	}

	private List<String> classes(Path training) throws RefusedException {
		final List<String> classes = content(training, Files::isDirectory).stream().map(path -> path.getFileName().toString())
				.toList();
		if (classes.size() < 2) {
			throw new RefusedException(FIELD, "'" + training + "' has " + classes.size()
					+ " folders with images; there is nothing to tell apart with less than two classes, so add a folder per class");
		}
		return classes;
	}

	private List<Entry> entries(Path root, String split, List<String> classes) throws RefusedException {
		final List<Entry> entries = new ArrayList<>();
		if (!Files.isDirectory(root.resolve(split))) {
			return entries;
		}
		for (Path folderOfClass : content(root.resolve(split), Files::isDirectory)) {
			final int label = classes.indexOf(folderOfClass.getFileName().toString());
			if (label < 0) {
				context.report(new Warning(FIELD, "'" + folderOfClass + "' is left out: 'train' has no class of that name"));
			} else {
				images(folderOfClass).forEach(file -> entries.add(new Entry(file, label)));
			}
		}
		return entries;
	}

	private List<Path> images(Path folderOfClass) throws RefusedException {
		final List<Path> images = new ArrayList<>();
		for (Path file : content(folderOfClass, Files::isRegularFile)) {
			final String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
			if (Stream.of(".jpg", ".jpeg", ".png").anyMatch(name::endsWith)) {
				images.add(file);
			} else {
				foreign++;
				context.report(new ImageSkipped(file.toString(), "the name does not end in .jpg, .jpeg or .png"));
			}
		}
		return images;
	}

	private ImageSet validated(ImageSet validation) {
		if (validation.size() == 0) {
			context.report(new Warning(FIELD, "there is no image in 'val', so validation loss and accuracy are not measured; "
					+ "move some images of each class from 'train' to 'val'"));
		}
		return validation;
	}

	private void checkEveryClassHasImages(ImageSet training, List<String> classes) throws RefusedException {
		for (int label = 0; label < classes.size(); label++) {
			if (!training.labels().contains(label)) {
				throw new RefusedException(FIELD, "class '" + classes.get(label)
						+ "' has no readable image in 'train'; add images, or remove its folder");
			}
		}
	}

	private void checkMemory(long images) throws RefusedException {
		final long needed = images * 3 * inputSize * inputSize;
		final long available = Runtime.getRuntime().maxMemory() / 10 * 8;
		if (needed > available) {
			throw new RefusedException("task.inputSize", images + " images of " + inputSize + " x " + inputSize + " pixels take "
					+ (needed >> 20) + " MiB, and the worker may use " + (available >> 20) + " MiB for them; choose a smaller size");
		}
	}

	private List<Path> content(Path parent, Predicate<Path> kind) throws RefusedException {
		try (Stream<Path> files = Files.list(parent)) {
			return files.filter(file -> !file.getFileName().toString().startsWith(".")).filter(kind).sorted().toList();
		} catch (IOException e) {
			throw new RefusedException(FIELD, "'" + parent + "' cannot be read (" + e.getMessage() + "); check its permissions");
		}
	}
}
