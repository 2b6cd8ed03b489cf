// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.imports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.attune.core.imports.ColumnRole.Kind;
import org.attune.core.imports.CsvTable.Row;
import org.attune.core.run.ImportedRun;
import org.attune.trace.wire.TaskSpec;

/** Reads runs out of a table: one per row, or those rows together that name the same run. */
public final class RunTables {
	private static final Set<Kind> MANY = EnumSet.of(Kind.IGNORED, Kind.HYPERPARAMETER);

	private RunTables() {
	}

	/** What is wrong with the choice of columns, and what helps; empty: nothing. */
	public static Optional<String> fault(List<ColumnRole> roles) {
		final Set<ColumnRole> seen = new HashSet<>();
		for (ColumnRole role : roles) {
			if (!MANY.contains(role.kind()) && !seen.add(role)) {
				return Optional.of(Messages.bind(Messages.RunTables_twice, role.label()));
			}
		}
		if (has(roles, Kind.METRIC_NAME) != has(roles, Kind.VALUE)) {
			return Optional.of(Messages.RunTables_longIncomplete);
		}
		return has(roles, Kind.METRIC) || has(roles, Kind.VALUE) || has(roles, Kind.HYPERPARAMETER) ? Optional.empty()
				: Optional.of(Messages.RunTables_nothing);
	}

	/**
	 * The runs, in the order of their first rows.
	 *
	 * @param roles     one per column, without a {@link #fault}
	 * @param submitted when runs were submitted of which the table does not tell
	 * @throws ImportException naming file, line and column of the first cell that cannot be read
	 */
	public static List<ImportedRun> runs(CsvTable table, List<ColumnRole> roles, String experiment, TaskSpec task,
			Instant submitted)
			throws ImportException {
		final int name = roles.stream().map(ColumnRole::kind).toList().indexOf(Kind.RUN);
		final boolean oneRun = has(roles, Kind.STEP) || has(roles, Kind.EPOCH) || has(roles, Kind.METRIC_NAME);
		final Map<String, RunAssembly> runs = new LinkedHashMap<>();
		for (Row row : table.rows()) {
			final String key = name >= 0 ? row.cells().get(name) : oneRun ? "" : Integer.toString(row.line()); //$NON-NLS-1$
			if (!runs.containsKey(key)) {
				runs.put(key, new RunAssembly(table, roles));
			}
			runs.get(key).add(row);
		}
		final List<ImportedRun> assembled = new ArrayList<>();
		runs.values().forEach(run -> assembled.add(run.run(experiment, task, submitted)));
		return assembled;
	}

	private static boolean has(List<ColumnRole> roles, Kind kind) {
		return roles.stream().anyMatch(role -> role.kind() == kind);
	}
}
