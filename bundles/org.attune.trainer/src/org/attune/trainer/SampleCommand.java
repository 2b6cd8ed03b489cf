// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.attune.trainer.data.ShapesFolder;

/** The command {@code sample}: writes generated images as a folder, to try with what is meant for somebody's own images. */
final class SampleCommand {
	/** The word that asks for it. */
	static final String NAME = "sample";

	private static final String OUT = "--out";
	private static final String SIZE = "--size";
	private static final String TRAINING = "--train";
	private static final String MEASURED = "--measured";
	private static final Range PIXELS = Range.whole(8, 512);
	private static final Range IMAGES = Range.whole(10, 99_999);
	private static final long SEED = 1;

	private SampleCommand() {
	}

	/** @param options behind the command's name. @return the exit status: 0, 1 if it failed, 2 if the options were not understood */
	static int run(List<String> options, PrintStream output) {
		final Map<String, String> values = new HashMap<>();
		for (int index = 0; index + 1 < options.size(); index += 2) {
			values.put(options.get(index), options.get(index + 1));
		}
		if (values.size() * 2 != options.size() || !values.containsKey(OUT)
				|| !Set.of(OUT, SIZE, TRAINING, MEASURED).containsAll(values.keySet())) {
			System.err.println("sample needs " + OUT + " FOLDER, and takes " + SIZE + " PIXELS, " + TRAINING + " IMAGES and " + MEASURED
					+ " IMAGES");
			return 2;
		}
		try {
			write(values, output);
			return 0;
		} catch (RefusedException | IOException | InvalidPathException e) {
			System.err.println("No images were made: " + e.getMessage());
			return 1;
		}
	}

	private static void write(Map<String, String> values, PrintStream output) throws RefusedException, IOException {
		final Path folder = Path.of(values.get(OUT)).toAbsolutePath();
		if (Files.exists(folder)) {
			throw new RefusedException(OUT, "'" + folder + "' is there already; name another folder");
		}
		final int size = number(SIZE, values.getOrDefault(SIZE, "64"), PIXELS);
		final int training = number(TRAINING, values.getOrDefault(TRAINING, "2000"), IMAGES);
		final int measured = number(MEASURED, values.getOrDefault(MEASURED, "400"), IMAGES);
		new ShapesFolder(SEED, size).write(folder, training, measured);
		output.println("Made " + training + " training, " + measured + " validation and " + measured + " test images of 10 classes in "
				+ folder);
	}

	private static int number(String option, String text, Range range) throws RefusedException {
		if (!text.matches("\\d{1,5}") || !range.allowed().test(Integer.parseInt(text))) {
			throw new RefusedException(option, "'" + text + "' is not " + range.text());
		}
		return Integer.parseInt(text);
	}
}
