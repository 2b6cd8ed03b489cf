// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.metrics;

import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.attune.core.run.Metric;
import org.attune.core.run.Run;
import org.attune.core.run.Series;
import org.attune.core.statistics.SeedGroup;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;

/** Writes the points of the runs and metrics on show as CSV (RFC 4180): all of them, as they were measured. */
final class CsvPoints {
	private static final String HEADER = "run,label,group,seed,metric,iteration,epoch,seconds,value"; //$NON-NLS-1$
	private static final String LINE_END = "\r\n"; //$NON-NLS-1$
	private final List<SeedGroup> groups;
	private final Set<Metric> metrics = new LinkedHashSet<>();

	/** @param groups in the order in which they are written */
	CsvPoints(List<SeedGroup> groups, ChartState state) {
		this.groups = groups.stream().filter(group -> !state.marks().hidden().contains(group.id())).toList();
		state.settings().panels().stream().sorted().forEach(panel -> metrics.addAll(panel.metrics()));
	}

	/** Writes everything; may be cancelled. */
	void write(Writer writer, IProgressMonitor monitor) throws IOException {
		writer.write(HEADER + LINE_END);
		for (SeedGroup group : groups) {
			for (Run run : group.runs()) {
				for (Metric metric : metrics) {
					write(writer, start(group, run, metric), run.series(metric));
				}
				if (monitor.isCanceled()) {
					throw new OperationCanceledException();
				}
			}
		}
	}

	private static String start(SeedGroup group, Run run, Metric metric) {
		return String.join(",", field(run.id()), field(run.label()), group.isSeveral() ? field(group.id()) : "", //$NON-NLS-1$ //$NON-NLS-2$
				Long.toString(run.task().seed()), metric.name()) + ',';
	}

	private static void write(Writer writer, String start, Series series) throws IOException {
		for (int i = 0; i < series.size(); i++) {
			writer.write(start + (long) series.x(i) + ',' + series.epochAt(i) + ',' + series.millisAt(i) / 1000.0 + ','
					+ series.y(i) + LINE_END);
		}
	}

	private static String field(String text) {
		boolean quoted = text.chars().anyMatch(character -> character == ',' || character == '"' || character < ' ');
		return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text; //$NON-NLS-1$ //$NON-NLS-2$
	}
}
