// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.attune.core.run.Run;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

/** A table with one row per run. */
public final class RunsCsvExport implements RunsExport {
	@Override
	public void write(List<Run> runs, Path target, IProgressMonitor monitor) throws IOException {
		final SubMonitor progress = SubMonitor.convert(monitor, Messages.RunsExport_writing, runs.size());
		final RunColumns columns = new RunColumns(runs);
		WholeFile.write(target, writer -> {
			final CsvText csv = new CsvText(writer);
			csv.row(columns.header());
			for (Run run : runs) {
				progress.checkCanceled();
				progress.worked(1);
				csv.row(columns.row(run));
			}
		});
	}
}
