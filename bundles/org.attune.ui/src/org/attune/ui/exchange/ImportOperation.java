// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.attune.core.imports.ColumnRole;
import org.attune.core.imports.CsvTable;
import org.attune.core.imports.ImportException;
import org.attune.core.imports.RunTables;
import org.attune.core.imports.RunsImport;
import org.attune.core.run.ImportedRun;
import org.attune.core.run.Run;
import org.attune.core.run.Runs;
import org.attune.model.file.ModelFileException;
import org.attune.model.tuning.Task;
import org.attune.trace.wire.TaskSpec;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.osgi.util.NLS;

/** Puts the runs of a table into the folder of an experiment's runs. Not for the UI thread. */
final class ImportOperation {
	private static final String RUNS = "runs"; //$NON-NLS-1$
	private final CsvTable table;
	private final List<ColumnRole> roles;
	private final IFile experiment;
	private final Runs runs;

	ImportOperation(CsvTable table, List<ColumnRole> roles, IFile experiment, Runs runs) {
		this.table = table;
		this.roles = roles;
		this.experiment = experiment;
		this.runs = runs;
	}

	void run(IProgressMonitor monitor) throws CoreException, IOException, ImportException, ModelFileException {
		final SubMonitor progress = SubMonitor.convert(monitor, 10);
		final Task task = WorkspaceSpaces.experiment(experiment).getTask();
		final TaskSpec spec = new TaskSpec(task.getDataset(), task.getInputSize(), task.getNetwork(), task.getSeed());
		final Instant now = Instant.now();
		final List<ImportedRun> imported = RunTables.runs(table, roles, experiment.getFullPath().toString(), spec, now);
		final IFolder folder = experiment.getParent().getFolder(IPath.fromPortableString(RUNS));
		final int highest = runs.all().stream().mapToInt(Run::number).max().orElse(0);
		new RunsImport(now, highest).write(imported, location(folder), progress.split(9));
		folder.refreshLocal(IResource.DEPTH_INFINITE, progress.split(1));
	}

	private static Path location(IFolder folder) throws IOException {
		return Optional.ofNullable(folder.getLocation()).map(IPath::toPath)
				.orElseThrow(() -> new IOException(NLS.bind(Messages.import_noLocation, folder.getFullPath())));
	}
}
