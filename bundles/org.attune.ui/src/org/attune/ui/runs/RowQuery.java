// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.runs;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.attune.core.run.Run;
import org.attune.ui.runs.filter.FilterFields;
import org.attune.ui.runs.filter.RunFilter;

/**
 * What the person wants to see.
 *
 * @param filter as it was typed
 * @param open ids of the groups whose runs are shown
 * @param onlyDiffering whether columns in which all runs say the same are left out
 */
record RowQuery(String filter, RunOrder order, Grouping grouping, Set<String> open, boolean onlyDiffering) {
	static final RowQuery FIRST = new RowQuery("", RunOrder.NEWEST_FIRST, Grouping.NONE, Set.of(), false); //$NON-NLS-1$

	RowQuery withFilter(String text) {
		return new RowQuery(text, order, grouping, open, onlyDiffering);
	}

	RowQuery withOrder(RunOrder next) {
		return new RowQuery(filter, next, grouping, open, onlyDiffering);
	}

	RowQuery withGrouping(Grouping next) {
		return new RowQuery(filter, order, next, Set.of(), onlyDiffering);
	}

	RowQuery withOpen(Set<String> next) {
		return new RowQuery(filter, order, grouping, Set.copyOf(next), onlyDiffering);
	}

	RowQuery withOnlyDiffering(boolean only) {
		return new RowQuery(filter, order, grouping, open, only);
	}

	/**
	 * Filters, sorts and groups; takes some milliseconds for thousands of runs.
	 *
	 * @param before what was shown; its runs stay where the text is no filter
	 */
	Rows answer(List<Run> all, Collection<RunColumn> columns, FilterFields fields, RunFilter before) {
		RunFilter typed = RunFilter.parse(filter, fields);
		RunFilter valid = typed.problem().isEmpty() ? typed : before;
		List<Run> sorted = order.sorted(all.stream().filter(valid.predicate()).toList());
		Set<RunColumn> constant = onlyDiffering
				? columns.stream().filter(column -> constant(column, sorted)).collect(Collectors.toSet())
				: Set.of();
		return new Rows(this, valid, typed.problem(), grouping.rows(sorted, order, open), sorted.size(), all, constant, fields);
	}

	private static boolean constant(RunColumn column, List<Run> runs) {
		return !(column instanceof ShownColumn) && column != FixedColumn.RUN
				&& runs.stream().map(column::text).distinct().limit(2).count() < 2;
	}
}
