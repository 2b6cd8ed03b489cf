// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.imports;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.attune.core.export.RunColumns;
import org.attune.core.imports.ColumnRole.Kind;
import org.attune.core.imports.CsvTable.Row;
import org.attune.core.run.ImportedRun;
import org.attune.core.run.Metric;
import org.attune.model.configuration.EffectiveValues;
import org.attune.model.configuration.Numbers;
import org.attune.trace.wire.Epoch;
import org.attune.trace.wire.Iteration;
import org.attune.trace.wire.TaskSpec;
import org.attune.trace.wire.WorkerEvent;

/** Puts one run together from its rows of a table. */
final class RunAssembly {
	private final CsvTable table;
	private final List<ColumnRole> roles;
	private final Map<String, String> values = new LinkedHashMap<>();
	private final TreeMap<Long, Moment> moments = new TreeMap<>();
	private Optional<Long> seed = Optional.empty();
	private Optional<Instant> submitted = Optional.empty();

	/** What was measured at one iteration; what was not is NaN, as in a run of ours. */
	private static final class Moment {
		private final Map<Metric, Double> measured = new EnumMap<>(Metric.class);
		private Optional<Long> epoch = Optional.empty();
		private long elapsed;

		private double value(Metric metric) {
			return measured.getOrDefault(metric, Double.NaN);
		}

		private boolean has(boolean perEpoch) {
			return measured.keySet().stream().anyMatch(metric -> metric.perEpoch() == perEpoch);
		}
	}

	RunAssembly(CsvTable table, List<ColumnRole> roles) {
		this.table = table;
		this.roles = roles;
	}

	void add(Row row) throws ImportException {
		final Map<Metric, Double> measured = new EnumMap<>(Metric.class);
		for (int column = 0; column < roles.size(); column++) {
			if (!row.cells().get(column).isEmpty()) {
				cell(row, column, measured);
			}
		}
		if (!measured.isEmpty()) {
			final Optional<Long> epoch = whole(row, Kind.EPOCH);
			final long step = whole(row, Kind.STEP).or(() -> epoch).orElse(1L);
			final Moment moment = moments.computeIfAbsent(step, each -> new Moment());
			moment.measured.putAll(measured);
			moment.epoch = epoch.or(() -> moment.epoch);
			moment.elapsed = Math.max(moment.elapsed, whole(row, Kind.ELAPSED).orElse(0L));
		}
	}

	private void cell(Row row, int column, Map<Metric, Double> measured) throws ImportException {
		final String cell = row.cells().get(column);
		switch (roles.get(column).kind()) {
			case HYPERPARAMETER -> value(row, column, cell);
			case METRIC -> measured.put(roles.get(column).metric().orElseThrow(), number(row, column));
			case VALUE -> measured.put(named(row), number(row, column));
			case SEED -> seed = whole(row, Kind.SEED);
			case TIME -> submitted = Optional.of(time(row, column));
			default -> { /* looked at with the metrics of the row, or not at all */ }
		}
	}

	private void value(Row row, int column, String cell) throws ImportException {
		final String header = table.header().get(column);
		final String id = header.startsWith(RunColumns.VALUE) ? header.substring(RunColumns.VALUE.length()) : header;
		final String before = values.putIfAbsent(id, cell);
		if (before != null && !before.equals(cell)) {
			throw fault(Messages.RunAssembly_conflict, row, column, before);
		}
	}

	private Metric named(Row row) throws ImportException {
		final int column = column(Kind.METRIC_NAME).orElseThrow();
		final String known = Arrays.stream(Metric.values()).map(Metric::key).collect(Collectors.joining(", ")); //$NON-NLS-1$
		return ColumnRole.metricOf(row.cells().get(column)).orElseThrow(() ->
				fault(Messages.RunAssembly_unknownMetric, row, column, known));
	}

	private double number(Row row, int column) throws ImportException {
		final String cell = row.cells().get(column);
		final Double special = switch (cell.toLowerCase(Locale.ROOT)) {
			case "nan" -> Double.NaN; //$NON-NLS-1$
			case "inf", "infinity", "+inf" -> Double.POSITIVE_INFINITY; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			case "-inf", "-infinity" -> Double.NEGATIVE_INFINITY; //$NON-NLS-1$ //$NON-NLS-2$
			default -> null;
		};
		if (special != null) {
			return special;
		}
		return Numbers.parse(cell).orElseThrow(() -> fault(Messages.RunAssembly_notNumber, row, column, "")); //$NON-NLS-1$
	}

	private Optional<Long> whole(Row row, Kind kind) throws ImportException {
		final Optional<Integer> column = column(kind).filter(index -> !row.cells().get(index).isEmpty());
		if (column.isEmpty()) {
			return Optional.empty();
		}
		final String cell = row.cells().get(column.get()).replaceFirst("\\.0+$", ""); //$NON-NLS-1$ //$NON-NLS-2$
		if (!cell.matches("\\d{1,18}") || kind == Kind.EPOCH && cell.length() > 9) { //$NON-NLS-1$
			throw fault(Messages.RunAssembly_notWhole, row, column.get(), ""); //$NON-NLS-1$
		}
		return Optional.of(Long.parseLong(cell));
	}

	private Instant time(Row row, int column) throws ImportException {
		try {
			return Instant.parse(row.cells().get(column));
		} catch (DateTimeException e) {
			throw fault(Messages.RunAssembly_notTime, row, column, ""); //$NON-NLS-1$
		}
	}

	private Optional<Integer> column(Kind kind) {
		final int index = roles.stream().map(ColumnRole::kind).toList().indexOf(kind);
		return index < 0 ? Optional.empty() : Optional.of(index);
	}

	private ImportException fault(String message, Row row, int column, String more) {
		return new ImportException(Messages.bind(message,
				new Object[] { table.name(), row.line(), table.header().get(column), row.cells().get(column), more }));
	}

	/** @param otherwise when it was submitted, where no column tells */
	ImportedRun run(String experiment, TaskSpec task, Instant otherwise) {
		final TaskSpec own = new TaskSpec(task.dataset(), task.inputSize(), task.network(), seed.orElse(task.seed()));
		return new ImportedRun(experiment, own, EffectiveValues.chosen(values), table.name(),
				submitted.orElse(otherwise), events());
	}

	/** Where no column tells the epoch, each moment at which something is measured per epoch is the end of one. */
	private List<WorkerEvent> events() {
		final long counted = moments.values().stream().filter(moment -> moment.has(true)).count();
		final long told = moments.values().stream().flatMap(moment ->
				moment.epoch.stream()).mapToLong(Long::longValue).max().orElse(counted);
		final List<WorkerEvent> events = new ArrayList<>();
		long ended = 0;
		for (Map.Entry<Long, Moment> each : moments.entrySet()) {
			final Moment moment = each.getValue();
			if (moment.has(false)) {
				events.add(new Iteration(each.getKey(), moment.epoch.orElse(ended + 1).intValue(),
						moment.value(Metric.LOSS),
						moment.value(Metric.THROUGHPUT), moment.elapsed));
			}
			if (moment.has(true)) {
				ended = moment.epoch.orElse(ended + 1);
				events.add(new Epoch((int) ended, (int) told, each.getKey(), moment.value(Metric.TRAINING_LOSS),
						moment.value(Metric.TRAINING_ACCURACY), moment.value(Metric.VALIDATION_LOSS),
						moment.value(Metric.VALIDATION_ACCURACY), moment.value(Metric.THROUGHPUT), moment.elapsed));
			}
		}
		return events;
	}
}
