// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.explore;

import java.util.List;
import java.util.OptionalDouble;

import org.attune.core.importance.Column;
import org.attune.core.run.Metric;
import org.attune.core.run.Run;
import org.attune.core.run.RunStatus;

/**
 * The runs as they were at one moment: values of hyperparameters, and of one metric. Never changes.
 *
 * @param runs
 *            by number, without those that only wait
 * @param varying
 *            hyperparameters that are not the same in all runs
 * @param constant
 *            number of those that are
 * @param target
 *            the metric: its best value, NaN for a run that diverged or was not measured
 */
record ExploreData(List<Run> runs, List<Column> varying, int constant, Metric metric, Column target) {
	/** Id of the metric's column; not one that a hyperparameter can have. */
	static final String TARGET = "#metric"; //$NON-NLS-1$
	static final ExploreData NONE = new ExploreData(List.of(), List.of(), 0, Metric.VALIDATION_ACCURACY,
			Column.ofNumbers(TARGET));

	static ExploreData of(List<Run> runs, Metric metric) {
		List<Column> columns = Column.of(runs.stream().map(Run::values).toList());
		List<Column> varying = columns.stream().filter(column -> !column.constant()).toList();
		return new ExploreData(runs, varying, columns.size() - varying.size(), metric, target(runs, metric));
	}

	private static Column target(List<Run> runs, Metric metric) {
		return Column.ofNumbers(TARGET, runs.stream().mapToDouble(run -> value(run, metric).orElse(Double.NaN)).toArray());
	}

	/** What a run is judged by: its best value, none where it diverged. */
	static OptionalDouble value(Run run, Metric metric) {
		return run.status() == RunStatus.DIVERGED ? OptionalDouble.empty() : run.best(metric);
	}

	/** The same runs with their metrics of now: the values of hyperparameters never change. */
	ExploreData measuredAgain(Metric other) {
		return new ExploreData(runs, varying, constant, other, target(runs, other));
	}

	/** Whether it would look the same. */
	boolean same(ExploreData other) {
		return metric == other.metric && runs.equals(other.runs) && sameTargets(other);
	}

	private boolean sameTargets(ExploreData other) {
		for (int run = 0; run < runs.size(); run++) {
			if (Double.compare(target.value(run), other.target.value(run)) != 0) {
				return false;
			}
		}
		return true;
	}
}
