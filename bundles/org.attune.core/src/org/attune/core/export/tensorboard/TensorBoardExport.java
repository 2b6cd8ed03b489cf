// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.export.tensorboard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.attune.core.export.RunsExport;
import org.attune.core.run.Run;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

/**
 * A folder for {@code tensorboard --logdir}: one folder per run with its event file. What other exports wrote there
 * stays; runs that are there already get a new event file in place of the old ones.
 */
public final class TensorBoardExport implements RunsExport {
	private final InstantSource clock;

	public TensorBoardExport(InstantSource clock) {
		this.clock = clock;
	}

	@Override
	public void write(List<Run> runs, Path target, IProgressMonitor monitor) throws IOException {
		final SubMonitor progress = SubMonitor.convert(monitor, Messages.TensorBoardExport_writing, runs.size());
		Files.createDirectories(target);
		final Path draft = Files.createTempDirectory(target, ".attune-"); //$NON-NLS-1$
		try {
			final HparamsRoot root = new HparamsRoot();
			for (Run run : runs) {
				progress.checkCanceled();
				progress.split(1).subTask(run.label());
				write(run, Files.createDirectory(draft.resolve(run.id())));
				root.add(run);
			}
			root.write(draft);
			publish(draft, target);
		} finally {
			delete(draft);
		}
	}

	private void write(Run run, Path folder) throws IOException {
		try (RunEvents events = RunEvents.in(folder, clock)) {
			events.write(run);
		}
	}

	private static void publish(Path draft, Path target) throws IOException {
		for (Path file : below(draft)) {
			final Path place = target.resolve(draft.relativize(file).toString());
			Files.createDirectories(place.getParent());
			for (Path old : file.getParent().equals(draft) ? List.<Path>of() : WrittenEvents.files(place.getParent())) {
				Files.delete(old);
			}
			Files.move(file, place, StandardCopyOption.REPLACE_EXISTING);
		}
	}

	private static List<Path> below(Path folder) throws IOException {
		try (Stream<Path> all = Files.walk(folder)) {
			return all.filter(Files::isRegularFile).toList();
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
