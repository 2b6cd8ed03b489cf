// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.compare;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.attune.core.run.Run;
import org.eclipse.osgi.util.NLS;

/** Runs beside each other, as they are now: a row for each fact, a cell for each run. Independent of any display. */
final class SideBySide {
	static final SideBySide NOTHING = new SideBySide(List.of(), Optional.empty(), false);
	private final List<Run> runs;
	private final Optional<Run> baseline;
	private final boolean all;
	private final Map<RowKey, Row> rows = new LinkedHashMap<>();

	/**
	 * @param baseline what results are measured against; one of the runs
	 * @param all      whether facts that are the same of all runs are there as well
	 */
	SideBySide(List<Run> runs, Optional<Run> baseline, boolean all) {
		this.runs = List.copyOf(runs);
		this.baseline = baseline;
		this.all = all;
		baseline.ifPresent(this::fill);
	}

	private void fill(Run base) {
		Stream.of(new ConfigurationRows(runs).all(), new ResultRows(runs, base).all(), new EnvironmentRows(runs).all())
				.flatMap(each -> each).forEach(row -> rows.put(row.key(), row));
	}

	List<Run> runs() {
		return runs;
	}

	Optional<Run> baseline() {
		return baseline;
	}

	/** The rows of a section that are to be seen; results are all there, since it is them that are looked for. */
	List<RowKey> rows(Section section) {
		return of(section).filter(row -> all || row.differs() || section == Section.RESULTS).map(Row::key).toList();
	}

	private Stream<Row> of(Section section) {
		return rows.values().stream().filter(row -> row.key().section() == section);
	}

	/** Empty where there is no such row any more. */
	Optional<Row> row(RowKey key) {
		return Optional.ofNullable(rows.get(key));
	}

	/** The cell of a run, by the run's place; empty where there is no such row any more. */
	Optional<Cell> cell(RowKey key, int run) {
		return row(key).filter(row -> run < row.cells().size()).map(row -> row.cells().get(run));
	}

	/** The section's name, and how much of it differs. */
	String heading(Section section) {
		long different = of(section).filter(Row::differs).count();
		if (section == Section.RESULTS) {
			return section.label();
		}
		return NLS.bind(different == 0 ? Messages.section_same : Messages.section_differs,
				new Object[] { section.label(), different, of(section).count() });
	}

	/** The name of the run's column. */
	String title(Run run) {
		return baseline.filter(base -> base == run).isPresent() ? NLS.bind(Messages.column_baseline, run.label()) : run.label();
	}

	/** The sections of which there is anything to say. */
	List<Section> sections() {
		return Arrays.stream(Section.values()).filter(section -> of(section).findAny().isPresent()).toList();
	}
}
