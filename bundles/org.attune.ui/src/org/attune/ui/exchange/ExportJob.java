// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.attune.core.export.RunsExport;
import org.attune.core.run.Run;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;

/** Writes runs to files. */
final class ExportJob extends Job {
	private final List<Run> runs;
	private final Map<Path, RunsExport> exports;

	ExportJob(String title, List<Run> runs, Map<Path, RunsExport> exports) {
		super(title);
		this.runs = runs;
		this.exports = exports;
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		final SubMonitor progress = SubMonitor.convert(monitor, exports.size());
		for (Map.Entry<Path, RunsExport> export : exports.entrySet()) {
			try {
				export.getValue().write(runs, export.getKey(), progress.split(1));
			} catch (IOException e) {
				return Status.error(NLS.bind(Messages.export_failed, export.getKey(), e.getMessage()), e);
			}
		}
		return Status.OK_STATUS;
	}
}
