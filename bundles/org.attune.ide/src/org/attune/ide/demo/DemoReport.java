// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ide.demo;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.attune.core.run.Run;
import org.eclipse.core.runtime.ILog;

/** What a demo leaves in its folder: pictures, copies of the run folders, a page, and the word on how it went. */
final class DemoReport {
	/** Holds {@code ok} when every step was taken; the script that started the demo reads it. */
	private static final String VERDICT = "demo.log"; //$NON-NLS-1$

	private final Path folder;
	private final List<Picture> pictures = new ArrayList<>();

	record Picture(String file, String caption) {
	}

	DemoReport(Path folder) {
		this.folder = folder;
	}

	/** The file of the next picture; its name starts with its place in the story. */
	Path picture(String name, String caption) {
		final String file = String.format("screenshots/%02d-%s.png", pictures.size() + 1, name); //$NON-NLS-1$
		pictures.add(new Picture(file, caption));
		return folder.resolve(file);
	}

	/** Copies the run folders and writes {@code index.html}. */
	void write(List<Run> runs, Path trace) throws IOException {
		for (final Run run : runs) {
			copy(run.folder(), folder.resolve("runs").resolve(run.id())); //$NON-NLS-1$
		}
		Files.writeString(folder.resolve("index.html"), new DemoPage(pictures, runs, trace).text()); //$NON-NLS-1$
	}

	void succeed() {
		verdict("ok"); //$NON-NLS-1$
	}

	void fail(Exception failure) {
		final StringWriter stack = new StringWriter();
		failure.printStackTrace(new PrintWriter(stack));
		verdict("failed: " + failure.getMessage() + "\n\n" + stack); //$NON-NLS-1$ //$NON-NLS-2$
		ILog.get().error("The demo failed", failure); //$NON-NLS-1$
	}

	private void verdict(String text) {
		try {
			Files.writeString(folder.resolve(VERDICT), text + "\n"); //$NON-NLS-1$
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static void copy(Path from, Path to) throws IOException {
		try (Stream<Path> files = Files.walk(from)) {
			for (final Path file : (Iterable<Path>) files::iterator) {
				final Path target = to.resolve(from.relativize(file).toString());
				Files.createDirectories(Files.isDirectory(file) ? target : target.getParent());
				if (!Files.isDirectory(file)) {
					Files.copy(file, target);
				}
			}
		}
	}
}
