// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.mytrace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

import org.attune.analysis.FileTree;
import org.attune.analysis.RefusedException;
import org.attune.analysis.export.ExportRequest;
import org.attune.analysis.export.TraceExport;
import org.attune.trace.TraceReader;

/**
 * An export as it would leave: files in a folder of their own, which only this user can read. Deleted when nobody looks at it
 * any more. Reads and writes files; not for the UI thread.
 *
 * @param folder
 *            with the files
 * @param files
 *            those that hold events first
 */
record ExportDraft(Path folder, List<DraftFile> files) {
	ExportDraft {
		files = List.copyOf(files);
	}

	/**
	 * Exports.
	 *
	 * @param trace
	 *            the folder with the segments
	 * @param cancelled
	 *            asked now and then whether anybody still waits
	 * @return empty if nothing was recorded
	 * @throws java.util.concurrent.CancellationException
	 *             if nobody waits any more
	 */
	static Optional<ExportDraft> of(Path trace, ExportChoice choice, PseudonymKey key, BooleanSupplier cancelled)
			throws IOException, RefusedException {
		if (!holdsSegments(trace)) {
			return Optional.empty();
		}
		Optional<byte[]> pseudonyms = choice.pseudonyms() ? Optional.of(key.read()) : Optional.empty();
		Path folder = Files.createTempDirectory("attune-trace"); //$NON-NLS-1$
		try {
			TraceExport.run(new ExportRequest(choice.format(), trace, Optional.empty(), folder, choice.leaving(), pseudonyms),
					verdict -> {
						// stands in the export's table of completeness
					}, cancelled);
			forgetAtExit(folder);
			return Optional.of(new ExportDraft(folder, files(folder)));
		} catch (IOException | RefusedException | RuntimeException e) {
			FileTree.delete(folder);
			throw e;
		}
	}

	/** Also if the IDE ends while somebody looks at it. */
	private static void forgetAtExit(Path folder) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			files.forEach(file -> file.toFile().deleteOnExit()); // the last one named is the first to go
		}
	}

	private static boolean holdsSegments(Path trace) throws IOException {
		return Files.isDirectory(trace) && !new TraceReader(trace).segments().isEmpty();
	}

	private static List<DraftFile> files(Path folder) throws IOException {
		List<Path> found;
		try (Stream<Path> files = Files.walk(folder)) {
			found = files.filter(Files::isRegularFile).sorted().toList();
		}
		List<DraftFile> files = new ArrayList<>();
		for (Path file : found) {
			files.add(DraftFile.of(folder, file));
		}
		files.sort(DraftFile.EVENTS_FIRST);
		return files;
	}

	/**
	 * Writes a copy into a folder of its own, whose name nothing has yet.
	 *
	 * @return that folder
	 */
	Path copyTo(Path parent, String name) throws IOException {
		Path target = parent.resolve(name);
		for (int number = 2; Files.exists(target); number++) {
			target = parent.resolve(name + '-' + number);
		}
		Files.createDirectory(target);
		try {
			for (DraftFile file : files) {
				Path copy = target.resolve(file.name());
				Files.createDirectories(copy.getParent());
				Files.copy(file.file(), copy);
			}
		} catch (IOException e) {
			FileTree.delete(target);
			throw e;
		}
		return target;
	}

	void delete() throws IOException {
		FileTree.delete(folder);
	}
}
