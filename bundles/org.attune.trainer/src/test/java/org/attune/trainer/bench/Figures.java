// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a benchmark found, line by line on a stream as it comes, and in a file at the end. Used by one thread. */
final class Figures {
	private final PrintStream stream;
	private final List<String> lines = new ArrayList<>();

	Figures(PrintStream stream) {
		this.stream = stream;
	}

	/** A number that can be compared from one version to the next. */
	void figure(String name, double value, String unit) {
		add(String.format(Locale.ROOT, "figure %s %.4g %s", name, value, unit).stripTrailing());
	}

	/** A figure that cannot be had here. @param missing what it would need */
	void skipped(String name, String missing) {
		add("skipped " + name + ' ' + missing);
	}

	/** Anything else that is worth a line. */
	void note(String text) {
		add(text);
	}

	/** Writes all lines. */
	void save(Path file) {
		try {
			Files.createDirectories(file.toAbsolutePath().getParent());
			Files.write(file, lines, StandardCharsets.UTF_8);
		} catch (IOException e) {
			throw new UncheckedIOException("the figures cannot be written to " + file, e);
		}
	}

	private void add(String line) {
		stream.println(line);
		lines.add(line);
	}
}
