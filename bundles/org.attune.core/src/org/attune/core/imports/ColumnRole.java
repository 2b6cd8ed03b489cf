// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.attune.core.export.RunColumns;
import org.attune.core.run.Metric;

/**
 * What a column of a table holds.
 *
 * @param metric present for {@link Kind#METRIC} only
 */
public record ColumnRole(Kind kind, Optional<Metric> metric) {
	public static final ColumnRole IGNORED = new ColumnRole(Kind.IGNORED, Optional.empty());
	public static final ColumnRole HYPERPARAMETER = new ColumnRole(Kind.HYPERPARAMETER, Optional.empty());

	private static final Map<String, Kind> KINDS = Map.ofEntries(Map.entry("run", Kind.RUN), Map.entry("run_id", Kind.RUN), //$NON-NLS-1$ //$NON-NLS-2$
			Map.entry("run_name", Kind.RUN), Map.entry("run id", Kind.RUN), Map.entry("name", Kind.RUN), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			Map.entry("id", Kind.RUN), Map.entry("trial", Kind.RUN), Map.entry("step", Kind.STEP), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			Map.entry("iteration", Kind.STEP), Map.entry("_step", Kind.STEP), Map.entry("epoch", Kind.EPOCH), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			Map.entry("metric", Kind.METRIC_NAME), Map.entry("tag", Kind.METRIC_NAME), Map.entry("key", Kind.METRIC_NAME), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			Map.entry("value", Kind.VALUE), Map.entry("seed", Kind.SEED), Map.entry("submitted", Kind.TIME), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			Map.entry("start_time", Kind.TIME), Map.entry("created", Kind.TIME), Map.entry("elapsed_ms", Kind.ELAPSED)); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	private static final Map<String, Metric> METRICS = Map.ofEntries(Map.entry("train_loss", Metric.TRAINING_LOSS), //$NON-NLS-1$
			Map.entry("train_acc", Metric.TRAINING_ACCURACY), Map.entry("train_accuracy", Metric.TRAINING_ACCURACY), //$NON-NLS-1$ //$NON-NLS-2$
			Map.entry("acc", Metric.TRAINING_ACCURACY), Map.entry("accuracy", Metric.TRAINING_ACCURACY), //$NON-NLS-1$ //$NON-NLS-2$
			Map.entry("val_loss", Metric.VALIDATION_LOSS), Map.entry("val_acc", Metric.VALIDATION_ACCURACY), //$NON-NLS-1$ //$NON-NLS-2$
			Map.entry("val_accuracy", Metric.VALIDATION_ACCURACY)); //$NON-NLS-1$

	/** Kinds of columns. */
	public enum Kind {
		/** Is left out. */
		IGNORED(Messages.ColumnRole_ignored),
		/** Rows with the same text are of one run. */
		RUN(Messages.ColumnRole_run),
		/** The value of the hyperparameter whose id is the column's name. */
		HYPERPARAMETER(Messages.ColumnRole_hyperparameter),
		/** The values of one metric. */
		METRIC(Messages.ColumnRole_metric),
		/** The iteration, a whole number. */
		STEP(Messages.ColumnRole_step),
		/** The epoch, a whole number. */
		EPOCH(Messages.ColumnRole_epoch),
		/** Milliseconds since the training began. */
		ELAPSED(Messages.ColumnRole_elapsed),
		/** Which metric the value of the row is of. */
		METRIC_NAME(Messages.ColumnRole_metricName),
		/** The value of the metric that the row names. */
		VALUE(Messages.ColumnRole_value),
		/** The seed, a whole number. */
		SEED(Messages.ColumnRole_seed),
		/** When the run was asked for, as 2026-11-23T12:00:00Z. */
		TIME(Messages.ColumnRole_time);

		private final String label;

		Kind(String label) {
			this.label = label;
		}
	}

	static ColumnRole of(Kind kind) {
		return new ColumnRole(kind, Optional.empty());
	}

	static ColumnRole of(Metric metric) {
		return new ColumnRole(Kind.METRIC, Optional.of(metric));
	}

	/** All that a column can be, for a person to choose from. */
	public static List<ColumnRole> all() {
		final List<ColumnRole> all = new ArrayList<>();
		for (Kind kind : Kind.values()) {
			if (kind != Kind.METRIC) {
				all.add(of(kind));
			}
		}
		Arrays.stream(Metric.values()).map(ColumnRole::of).forEach(all::add);
		return all;
	}

	/** What a column of this name holds most likely. */
	public static ColumnRole guess(String header) {
		final Optional<Metric> metric = metricOf(header);
		if (metric.isPresent()) {
			return of(metric.get());
		}
		if (header.startsWith(RunColumns.VALUE)) {
			return HYPERPARAMETER;
		}
		final Kind kind = KINDS.get(header.toLowerCase(Locale.ROOT));
		return kind != null ? of(kind) : RunColumns.isOwn(header) ? IGNORED : HYPERPARAMETER;
	}

	/** The metric of a name as we or other tools write it. */
	static Optional<Metric> metricOf(String name) {
		final String key = (name.startsWith(RunColumns.LAST) ? name.substring(RunColumns.LAST.length())
				: name).toLowerCase(Locale.ROOT)
				.replaceAll("[ /.\\-]", "_"); //$NON-NLS-1$ //$NON-NLS-2$
		return Arrays.stream(Metric.values()).filter(metric -> metric.key().equals(key)).findFirst()
				.or(() -> Optional.ofNullable(METRICS.get(key)));
	}

	/** In words for people. */
	public String label() {
		return metric.map(Metric::label).map(label -> Messages.bind(Messages.ColumnRole_metric,
				label)).orElse(kind.label);
	}
}
