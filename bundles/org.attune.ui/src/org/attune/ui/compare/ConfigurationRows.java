// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.compare;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.attune.core.run.Run;
import org.attune.ui.runs.RunSetting;

/** Rows of what runs were trained with: experiment, task, and every hyperparameter that had an effect in one of them. */
final class ConfigurationRows {
	private final List<Run> runs;
	private final List<Map<String, RunSetting>> settings;

	ConfigurationRows(List<Run> runs) {
		this.runs = runs;
		this.settings = runs.stream().map(RunSetting::of).toList();
	}

	Stream<Row> all() {
		return Stream.concat(Stream.of(experiment()),
				settings.stream().flatMap(each -> each.keySet().stream()).distinct().map(this::row));
	}

	private Row experiment() {
		List<Cell> cells = runs.stream().map(run -> Cell.of(run.experiment())).toList();
		return new Row(Row.EXPERIMENT, Messages.row_experiment, "", cells, //$NON-NLS-1$
				cells.stream().distinct().count() > 1);
	}

	private Row row(String id) {
		List<Optional<RunSetting>> each = settings.stream().map(values -> Optional.ofNullable(values.get(id))).toList();
		String label = each.stream().flatMap(Optional::stream).map(RunSetting::label).findFirst().orElse(id);
		return new Row(new RowKey(Section.CONFIGURATION, id), label, id, each.stream()
				.map(setting -> setting.map(value -> Cell.setting(value.text(), value.defaulted())).orElse(Cell.NONE)).toList(),
				!each.stream().allMatch(setting -> same(setting, each.getFirst())));
	}

	private static boolean same(Optional<RunSetting> one, Optional<RunSetting> other) {
		return one.isPresent() && other.isPresent() ? one.get().sameAs(other.get()) : Objects.equals(one, other);
	}
}
