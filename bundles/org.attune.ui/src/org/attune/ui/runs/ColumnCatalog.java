// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.runs;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.attune.core.run.Run;
import org.attune.core.run.Runs;
import org.attune.ui.runs.filter.FilterFields;

/**
 * All columns that there are: those of every run, of every metric, and of the hyperparameters of the runs up to now. Going through
 * thousands of runs takes its time, for which nobody who asks has to wait.
 */
final class ColumnCatalog {
	private final List<RunColumn> first;
	private final List<RunColumn> last;
	private final Set<RunColumn> hyperparameters = new LinkedHashSet<>();
	private final Set<String> seen = new HashSet<>();
	private volatile Known known;

	/** Of the runs up to now. */
	private record Known(List<RunColumn> columns, FilterFields fields) {
	}

	ColumnCatalog(Runs runs, ShownRuns shown) {
		first = List.of(new ShownColumn(shown), FixedColumn.STAR, FixedColumn.RUN, FixedColumn.STATUS, FixedColumn.EPOCH,
				MetricColumn.BEST_ACCURACY, MetricColumn.LAST_LOSS);
		List<RunColumn> others = new ArrayList<>(List.of(MetricColumn.LAST_ACCURACY));
		others.addAll(List.of(FixedColumn.values()));
		others.add(new ParentColumn(runs));
		others.addAll(MetricColumn.all());
		last = others.stream().filter(column -> !first.contains(column)).distinct().toList();
		known = new Known(all(), new FilterFields(List.of()));
	}

	private List<RunColumn> all() {
		return Stream.of(first, hyperparameters, last).flatMap(Collection::stream).toList();
	}

	/** Takes in the hyperparameters of runs that were not there before; what a person set comes first. Not for the UI thread. */
	synchronized void take(Collection<Run> runs) {
		List<Run> fresh = runs.stream().filter(run -> seen.add(run.id())).toList();
		Stream.of(true, false).forEach(set -> fresh.forEach(run -> run.values().keySet().stream()
				.filter(id -> run.explicit().contains(id) == set).map(HyperparameterColumn::new).forEach(hyperparameters::add)));
		if (!fresh.isEmpty() || seen.isEmpty()) {
			List<RunColumn> columns = all();
			known = new Known(columns, new FilterFields(columns.stream().filter(column -> !(column instanceof ShownColumn))
					.map(column -> ColumnField.of(column, runs)).toList()));
		}
	}

	/** In the order in which they stand before the person moved any. */
	List<RunColumn> columns() {
		return known.columns();
	}

	FilterFields fields() {
		return known.fields();
	}
}
