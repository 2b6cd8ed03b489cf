// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.attune.trace.wire.ImageSkipped;
import org.attune.trace.wire.Warning;
import org.attune.trainer.RefusedException;
import org.attune.trainer.RunContext;

/** Finds classes and images in the folders train, val and test, and tells of everything that it leaves out. */
final class FolderLayout {
	static final String TRAINING = "train";

	private static final String FIELD = "task.dataset";
	private static final Set<String> ENDINGS = Set.of("jpg", "jpeg", "png");

	private final Path root;
	private final List<Path> classes;
	private final RunContext context;
	private int leftOut;

	private FolderLayout(Path root, List<Path> classes, RunContext context) {
		this.root = root;
		this.classes = classes;
		this.context = context;
	}

	/** @param folder the one with the folders train, val and test, or one that has nothing but that one */
	static FolderLayout of(Path folder, RunContext context) throws RefusedException {
		final Path root = root(folder);
		final List<Path> classes = content(root.resolve(TRAINING)).stream().filter(FolderItem::isFolder)
				.map(item -> item.path().getFileName()).toList();
		if (classes.size() < 2) {
			throw new RefusedException(FIELD, "'" + root.resolve(TRAINING) + "' has " + classes.size()
					+ " folders with images; there is nothing to tell apart with less than two classes, so add a folder per class");
		}
		final FolderLayout layout = new FolderLayout(root, classes, context);
		layout.warnOfSimilarNames();
		return layout;
	}

	Path root() {
		return root;
	}

	/** Names in the order of the labels. */
	List<String> classes() {
		return classes.stream().map(Path::toString).toList();
	}

	/** How many files were left out until now. */
	int leftOut() {
		return leftOut;
	}

	/** The images of a split in the order of classes and names; none if there is no such folder. */
	List<ImageEntry> images(String split) throws RefusedException {
		final List<ImageEntry> images = new ArrayList<>();
		if (!Files.isDirectory(root.resolve(split))) {
			return images;
		}
		for (FolderItem item : content(root.resolve(split))) {
			final int label = classes.indexOf(item.path().getFileName());
			if (!item.isFolder()) {
				leaveOut(item);
			} else if (label < 0) {
				warn("'" + item.path() + "' is left out: 'train' has no class of that name");
			} else {
				addImages(item.path(), label, images);
			}
		}
		return images;
	}

	private void addImages(Path folderOfClass, int label, List<ImageEntry> images) throws RefusedException {
		context.checkCancelled();
		for (FolderItem item : content(folderOfClass)) {
			if (item.isFolder()) {
				warn("'" + item.path() + "' is left out: images have to be in the folder of their class, not deeper; move them up");
			} else if (!item.isFile()) {
				skip(item, item.attributes().isPresent() ? "it is neither a file nor a folder" : unreachable(item));
			} else if (hasNameOfImage(item)) {
				images.add(item.image(label));
			} else {
				skip(item, "the name does not end in .jpg, .jpeg or .png");
			}
		}
	}

	/** Something beside the folders of the classes: lists and notes are usual there, images are a mistake. */
	private void leaveOut(FolderItem item) {
		if (item.attributes().isEmpty()) {
			warn("'" + item.path() + "' is left out: " + unreachable(item));
		} else if (hasNameOfImage(item)) {
			skip(item, "it is in no folder of a class");
		}
	}

	private void skip(FolderItem item, String reason) {
		leftOut++;
		context.report(new ImageSkipped(item.path().toString(), reason));
	}

	private void warn(String message) {
		context.report(new Warning(FIELD, message));
	}

	private void warnOfSimilarNames() {
		for (int index = 1; index < classes.size(); index++) {
			final String name = classes.get(index).toString();
			classes.subList(0, index).stream().map(Path::toString).filter(name::equalsIgnoreCase).findFirst()
					.ifPresent(other -> warn("the classes '" + other + "' and '" + name + "' in 'train' differ in capitals only; if they "
							+ "are meant to be one, move their images into one folder"));
		}
	}

	private static String unreachable(FolderItem item) {
		return Files.isSymbolicLink(item.path()) ? "it is a link that leads nowhere (" + item.problem() + ")"
				: "it cannot be read: " + item.problem();
	}

	private static boolean hasNameOfImage(FolderItem item) {
		return ENDINGS.contains(item.name().substring(item.name().lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
	}

	/** The folder itself, or the only folder in it: archives often have one on top. */
	private static Path root(Path folder) throws RefusedException {
		if (Files.isDirectory(folder.resolve(TRAINING))) {
			return folder;
		}
		final List<Path> inside = content(folder).stream().filter(FolderItem::isFolder).map(FolderItem::path)
				.filter(path -> !path.endsWith("__MACOSX")).toList();
		if (inside.size() == 1 && Files.isDirectory(inside.getFirst().resolve(TRAINING))) {
			return inside.getFirst();
		}
		throw new RefusedException(FIELD, "'" + folder + "' has no folder 'train'; it needs train/<class>/*.jpg or *.png, and the "
				+ "same in 'val'");
	}

	private static List<FolderItem> content(Path folder) throws RefusedException {
		try {
			return FolderItem.in(folder);
		} catch (IOException e) {
			throw new RefusedException(FIELD, "'" + folder + "' cannot be read (" + FileProblem.of(e)
					+ "); check that it is there and its permissions");
		}
	}
}
