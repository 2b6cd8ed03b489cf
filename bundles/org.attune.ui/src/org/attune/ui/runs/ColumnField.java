// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.runs;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;

import org.attune.core.run.Run;
import org.attune.core.run.RunStatus;
import org.attune.ui.runs.filter.FilterField;

/** A column in conditions. */
record ColumnField(RunColumn column, boolean numeric, List<String> values) implements FilterField {
	private static final int OFFERED = 30;

	static ColumnField of(RunColumn column, Collection<Run> runs) {
		boolean numeric = column.numeric(runs);
		return new ColumnField(column, numeric, column == FixedColumn.STATUS
				? Arrays.stream(RunStatus.values()).map(RunStatus::label).toList()
				: numeric ? List.of() : runs.stream().map(column::plainText).filter(text -> !text.isEmpty()).distinct().limit(OFFERED).sorted().toList());
	}

	@Override
	public String id() {
		return column.id();
	}

	@Override
	public String title() {
		return column.title();
	}

	@Override
	public boolean closed() {
		return column == FixedColumn.STATUS;
	}

	@Override
	public OptionalDouble number(Run run) {
		return column.number(run);
	}

	@Override
	public String text(Run run) {
		return column.plainText(run);
	}
}
