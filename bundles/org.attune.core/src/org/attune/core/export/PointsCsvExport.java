// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.attune.core.run.Metric;
import org.attune.core.run.Run;
import org.attune.core.run.Series;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

/** A table with one row per point of each metric of each run. */
public final class PointsCsvExport implements RunsExport {
	/** The columns, which are part of the file format. */
	public static final List<String> HEADER = List.of("run", "metric", "iteration", "epoch", "elapsed_ms", "value"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$

	private static final int CHECKED = 1000;

	@Override
	public void write(List<Run> runs, Path target, IProgressMonitor monitor) throws IOException {
		final SubMonitor progress = SubMonitor.convert(monitor, Messages.RunsExport_writing,
				runs.size() * Metric.values().length);
		WholeFile.write(target, writer -> {
			final CsvText csv = new CsvText(writer);
			csv.row(HEADER);
			for (Run run : runs) {
				progress.checkCanceled();
				for (Metric metric : Metric.values()) {
					points(csv, run.id(), metric, run.series(metric), progress.split(1));
				}
			}
		});
	}

	private static void points(CsvText csv, String run, Metric metric, Series series,
			IProgressMonitor monitor) throws IOException {
		final SubMonitor progress = SubMonitor.convert(monitor, series.size());
		for (int index = 0; index < series.size(); index++) {
			if (index % CHECKED == 0) {
				progress.checkCanceled();
			}
			progress.worked(1);
			csv.row(List.of(run, metric.key(), Long.toString((long) series.x(index)),
					Integer.toString(series.epochNumber(index)), Long.toString(series.millisAt(index)),
					Double.toString(series.y(index))));
		}
	}
}
