// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.compare;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import org.attune.core.run.Placement;
import org.attune.core.run.Run;
import org.eclipse.osgi.util.NLS;

/** Rows of where runs were trained: what was asked for, and what their workers said. */
final class EnvironmentRows {
	private final List<Run> runs;

	EnvironmentRows(List<Run> runs) {
		this.runs = runs;
	}

	/** Only those of which there is something to say. */
	Stream<Row> all() {
		Stream<Row> asked = Stream.of(asked("device", Messages.row_askedDevice, Placement::device), //$NON-NLS-1$
				asked("threads", Messages.row_askedThreads, placement -> positive(placement.threads())), //$NON-NLS-1$
				asked("memory", Messages.row_askedMemory, placement -> positive(placement.memory())), //$NON-NLS-1$
				asked("command", Messages.row_askedCommand, Placement::command)); //$NON-NLS-1$
		Stream<Row> said = runs.stream().flatMap(run -> run.environment().keySet().stream()).distinct().map(this::said);
		return Stream.concat(asked, said).filter(Row::said);
	}

	private Row asked(String id, String label, Function<Placement, String> text) {
		return row("asked." + id, label, Messages.row_askedTip, run -> text.apply(run.placement())); //$NON-NLS-1$
	}

	private Row said(String key) {
		return row(key, key, NLS.bind(Messages.row_saidTip, key), run -> run.environment().getOrDefault(key, "")); //$NON-NLS-1$
	}

	private Row row(String id, String label, String explanation, Function<Run, String> text) {
		List<Cell> cells = runs.stream().map(run -> Cell.of(text.apply(run))).toList();
		return new Row(new RowKey(Section.ENVIRONMENT, id), label, explanation, cells, cells.stream().distinct().count() > 1);
	}

	private static String positive(int number) {
		return number > 0 ? Integer.toString(number) : ""; //$NON-NLS-1$
	}
}
