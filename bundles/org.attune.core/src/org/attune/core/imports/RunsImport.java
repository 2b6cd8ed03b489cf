// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.imports;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.attune.core.run.ImportedRun;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;

/** Writes imported runs as folders: all of them or none, and never over what is there. Blocks. */
public final class RunsImport {
	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT); //$NON-NLS-1$
	/** The last steps are quick, and are not interrupted. */
	private static final int MOVES = 1;

	private final Instant now;
	private final int highest;

	/** @param highest the highest number that a run has; the imported ones go on from it */
	public RunsImport(Instant now, int highest) {
		this.now = now;
		this.highest = highest;
	}

	/**
	 * Writes the runs.
	 *
	 * @param folder of runs; made where it is missing
	 * @throws IOException                if it cannot be written; then nothing is imported
	 * @throws OperationCanceledException if the person cancelled; then nothing is imported
	 */
	public void write(List<ImportedRun> runs, Path folder, IProgressMonitor monitor) throws IOException {
		final SubMonitor progress = SubMonitor.convert(monitor, Messages.RunsImport_task, runs.size() + MOVES);
		Files.createDirectories(folder);
		final Path draft = Files.createTempDirectory(folder, ".import-"); //$NON-NLS-1$
		try {
			final String prefix = prefix(folder);
			for (int index = 0; index < runs.size(); index++) {
				progress.checkCanceled();
				progress.worked(1);
				runs.get(index).write(Files.createDirectory(draft.resolve(prefix + String.format("%05d", index + 1))), //$NON-NLS-1$
						highest + index + 1);
			}
			publish(draft, folder);
			progress.worked(MOVES);
		} finally {
			delete(draft);
		}
	}

	/** Of names that no folder has yet, also when two files are imported in the same second. */
	private String prefix(Path folder) throws IOException {
		final String time = TIME.format(now.atZone(ZoneId.systemDefault())) + "-import"; //$NON-NLS-1$
		for (int attempt = 0;; attempt++) {
			final String prefix = time + (attempt == 0 ? "" : "-" + attempt) + '-'; //$NON-NLS-1$ //$NON-NLS-2$
			try (Stream<Path> there = Files.list(folder)) {
				if (there.noneMatch(each -> each.getFileName().toString().startsWith(prefix))) {
					return prefix;
				}
			}
		}
	}

	private static void publish(Path draft, Path folder) throws IOException {
		final List<Path> moved = new ArrayList<>();
		try {
			for (Path run : children(draft)) {
				final Path place = folder.resolve(run.getFileName());
				if (Files.exists(place)) {
					throw new FileAlreadyExistsException(place.toString());
				}
				moved.add(Files.move(run, place));
			}
		} catch (IOException e) {
			for (Path run : moved) {
				delete(run);
			}
			throw e;
		}
	}

	private static List<Path> children(Path folder) throws IOException {
		try (Stream<Path> children = Files.list(folder)) {
			return children.sorted().toList();
		}
	}

	private static void delete(Path folder) throws IOException {
		try (Stream<Path> all = Files.walk(folder)) {
			for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
				Files.delete(each);
			}
		}
	}
}
