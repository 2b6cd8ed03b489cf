// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.runs;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.attune.core.run.Run;
import org.attune.ui.runs.filter.FilterFields;
import org.attune.ui.runs.filter.FilterProblem;
import org.attune.ui.runs.filter.RunFilter;

/** The rows of the table as they were at one time; never changes. */
final class Rows {
	static final Rows NONE = new Rows(RowQuery.FIRST, RunFilter.ALL, Optional.empty(), List.of(), 0, List.of(), Set.of(),
			new FilterFields(List.of()));
	private final RowQuery query;
	private final RunFilter filter;
	private final Optional<FilterProblem> problem;
	private final List<TableRow> rows;
	private final int matching;
	private final List<Run> all;
	private final Set<RunColumn> constant;
	private final FilterFields fields;
	private final Map<String, Integer> indexes = new HashMap<>();

	Rows(RowQuery query, RunFilter filter, Optional<FilterProblem> problem, List<TableRow> rows, int matching, List<Run> all,
			Set<RunColumn> constant, FilterFields fields) {
		this.query = query;
		this.filter = filter;
		this.problem = problem;
		this.rows = rows;
		this.matching = matching;
		this.all = all;
		this.constant = constant;
		this.fields = fields;
		for (int i = 0; i < rows.size(); i++) {
			indexes.put(rows.get(i).id(), i);
		}
	}

	RowQuery query() {
		return query;
	}

	/** The filter that the runs passed, the last one that was understood. */
	RunFilter filter() {
		return filter;
	}

	Optional<FilterProblem> problem() {
		return problem;
	}

	int size() {
		return rows.size();
	}

	TableRow get(int index) {
		return rows.get(index);
	}

	List<TableRow> all() {
		return rows;
	}

	/** -1 where there is no such row. */
	int index(String id) {
		return indexes.getOrDefault(id, -1);
	}

	/** Runs that passed the filter, also in closed groups. */
	int matching() {
		return matching;
	}

	/** All runs, also those that did not pass. */
	List<Run> runs() {
		return all;
	}

	boolean newest(Run run) {
		return !all.isEmpty() && all.getLast().id().equals(run.id());
	}

	/** Columns in which all runs say the same, where these are to be left out. */
	Set<RunColumn> constant() {
		return constant;
	}

	FilterFields fields() {
		return fields;
	}
}
