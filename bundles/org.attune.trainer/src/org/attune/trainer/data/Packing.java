// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.data;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.attune.trainer.RefusedException;
import org.attune.trainer.RunContext;
import org.attune.trainer.seal.SealKey;
import org.attune.trainer.seal.SealedFile;
import org.attune.trainer.seal.Section;

/**
 * Makes a sealed dataset of a folder with train, val and test. Every image is decoded once before, and left out if that fails.
 * Images and classes keep the order that they have in the folder.
 */
public final class Packing {
	private static final int SIZE_OF_TRIAL = 16;

	private final Path folder;
	private final int threads;
	private final RunContext context;

	/** @param context is told what is left out, with its name */
	public Packing(Path folder, int threads, RunContext context) {
		this.folder = folder;
		this.threads = threads;
		this.context = context;
	}

	/**
	 * What was packed.
	 *
	 * @param alias what a study calls the network; empty if it was not named
	 */
	public record Result(int classes, int training, int validation, int test, String alias, Map<Section, SealKey> keys) {
	}

	/**
	 * Makes the file. It appears complete or not at all.
	 *
	 * @param file    that is not there yet
	 * @param network to be blinded; empty: none
	 */
	public Result run(Path file, String network) throws IOException, RefusedException {
		final FolderLayout layout = FolderLayout.of(folder, context);
		final List<ImageEntry> training = readable(layout, FolderLayout.TRAINING);
		final List<ImageEntry> validation = readable(layout, "val");
		final List<ImageEntry> test = readable(layout, "test");
		ImageChecks.everyClass(training.stream().map(ImageEntry::label).toList(), layout.classes());
		ImageChecks.validation(validation.size(), context);
		final String alias = network.isEmpty() ? "" : SealedDataset.alias();
		final SealedContent.Opening opening = new SealedContent.Opening(alias, network, layout.classes().size(), training.size(),
				validation.size());
		final Map<Section, SealKey> keys = write(file, opening,
				Stream.concat(training.stream(), validation.stream()).toList(), test);
		return new Result(layout.classes().size(), training.size(), validation.size(), test.size(), alias, keys);
	}

	private List<ImageEntry> readable(FolderLayout layout, String split) throws RefusedException {
		final List<ImageEntry> all = layout.images(split);
		final List<Decoded> decoded = new ImageDecoding(SIZE_OF_TRIAL, threads, context).decoded(all);
		return IntStream.range(0, all.size()).filter(index -> decoded.get(index).isReadable()).mapToObj(all::get).toList();
	}

	private Map<Section, SealKey> write(Path file, SealedContent.Opening opening, List<ImageEntry> tuning, List<ImageEntry> test)
			throws IOException {
		final Path part = file.resolveSibling("." + file.getFileName() + ".part"); // readable for all, as the file is to be
		try {
			final Map<Section, SealKey> keys = SealedFile.write(part,
					Map.of(Section.TUNING, opening.length() + SealedContent.length(tuning),
							Section.TEST, Integer.BYTES + SealedContent.length(test)),
					Map.of(Section.TUNING, output -> writeTuning(opening, tuning, output),
							Section.TEST, output -> writeTest(test, output)));
			Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
			return keys;
		} finally {
			Files.deleteIfExists(part);
		}
	}

	private static void writeTuning(SealedContent.Opening opening, List<ImageEntry> images, OutputStream output) throws IOException {
		opening.write(new DataOutputStream(output));
		SealedContent.write(images, output);
	}

	private static void writeTest(List<ImageEntry> images, OutputStream output) throws IOException {
		new DataOutputStream(output).writeInt(images.size());
		SealedContent.write(images, output);
	}
}
