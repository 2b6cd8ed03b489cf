// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.compare;

import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;

import org.attune.core.run.Run;
import org.attune.ui.runs.MetricChange;
import org.attune.ui.runs.MetricColumn;
import org.attune.ui.runs.RunText;

/** Rows of what came of runs: status, duration, and each metric as last, best and at the best epoch, beside the baseline's. */
final class ResultRows {
	private static final double MILLIS = 1000;
	private final List<Run> runs;
	private final Run baseline;

	ResultRows(List<Run> runs, Run baseline) {
		this.runs = runs;
		this.baseline = baseline;
	}

	/** Only those of which there is something to say. */
	Stream<Row> all() {
		Stream<Row> facts = Stream.of(
				row("status", Messages.row_status, "", run -> Cell.status(RunText.status(run), run.status())), //$NON-NLS-1$ //$NON-NLS-2$
				row("duration", Messages.row_duration, Messages.row_durationTip, this::duration), //$NON-NLS-1$
				row("epoch", Messages.row_epoch, "", run -> Cell.of(RunText.epoch(run))), //$NON-NLS-1$ //$NON-NLS-2$
				row("bestEpoch", Messages.row_bestEpoch, Messages.row_bestEpochTip, run -> Cell.of(RunText.bestEpoch(run)))); //$NON-NLS-1$
		Stream<Row> metrics = MetricColumn.all().stream()
				.map(column -> row(column.id(), column.title(), column.explanation(), run -> metric(column, run)));
		return Stream.concat(facts, metrics).filter(Row::said);
	}

	private Row row(String id, String label, String explanation, Function<Run, Cell> cell) {
		List<Cell> cells = runs.stream().map(cell).toList();
		return new Row(new RowKey(Section.RESULTS, id), label, explanation, cells,
				cells.stream().map(Cell::text).distinct().count() > 1);
	}

	private Cell metric(MetricColumn column, Run run) {
		return run == baseline ? Cell.of(column.text(run)) : Cell.metric(column.text(run),
				MetricChange.of(column.metric(), column.number(run), column.number(baseline)));
	}

	private Cell duration(Run run) {
		OptionalDouble own = seconds(run);
		OptionalDouble other = seconds(baseline);
		return Cell.changed(RunText.duration(own), run == baseline || own.isEmpty() || other.isEmpty() ? "" //$NON-NLS-1$
				: RunText.durationChange(Math.floor(own.getAsDouble()) - Math.floor(other.getAsDouble())));
	}

	private static OptionalDouble seconds(Run run) {
		return run.duration().map(Duration::toMillis).map(millis -> OptionalDouble.of(millis / MILLIS))
				.orElse(OptionalDouble.empty());
	}
}
