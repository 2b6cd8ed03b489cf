// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.runs;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

import org.attune.core.run.Run;
import org.attune.core.statistics.SeedGroup;
import org.attune.core.statistics.Summary;
import org.eclipse.osgi.util.NLS;

/** A row of the table of runs. */
sealed interface TableRow {
	/** The same for the same row of another state of the table. */
	String id();

	/** The runs that the row stands for. */
	List<Run> runs();

	String text(RunColumn column);

	/** A run. @param member whether it stands below the row of its group */
	record One(Run run, boolean member) implements TableRow {

		@Override
		public String id() {
			return run.id();
		}

		@Override
		public List<Run> runs() {
			return List.of(run);
		}

		@Override
		public String text(RunColumn column) {
			return column.text(run);
		}
	}

	/**
	 * Several runs.
	 *
	 * @param runs sorted as the table is
	 * @param seeds whether they only differ in their seed
	 * @param open whether their rows follow
	 */
	record Group(String id, String title, SeedGroup group, List<Run> runs, boolean seeds, boolean open) implements TableRow {

		List<TableRow> withMembers() {
			if (seeds && !group.isSeveral()) {
				return List.of(new One(group.first(), false));
			}
			Stream<TableRow> members = open ? runs.stream().map(run -> new One(run, true)) : Stream.empty();
			return Stream.concat(Stream.of(this), members).toList();
		}

		/** Of metrics the mean and its interval where only the seeds differ, or the range; else what all have in common. */
		@Override
		public String text(RunColumn column) {
			if (column == FixedColumn.RUN) {
				return title;
			}
			if (column instanceof MetricColumn metric) {
				return seeds ? metric.text(group) : range(metric);
			}
			if (column instanceof ShownColumn) {
				return ""; //$NON-NLS-1$
			}
			List<String> texts = runs.stream().map(column::text).distinct().limit(2).toList();
			return texts.size() == 1 ? texts.getFirst() : ""; //$NON-NLS-1$
		}

		private String range(MetricColumn metric) {
			Summary summary = group.summary(metric::number);
			return summary.n() == 0 ? "" //$NON-NLS-1$
					: NLS.bind(Messages.group_range, metric.write(OptionalDouble.of(summary.minimum())),
							metric.write(OptionalDouble.of(summary.maximum())));
		}

		OrderKey mean(RunColumn column) {
			return OrderKey.of(group.summary(column::number).mean());
		}
	}
}
