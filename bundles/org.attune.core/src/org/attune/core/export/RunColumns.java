// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.export;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;

import org.attune.core.run.Metric;
import org.attune.core.run.Run;

/** The columns of a table with one row per run: all that is known of each. The names are part of the file format. */
public final class RunColumns {
	/** Before the id of a hyperparameter. */
	public static final String VALUE = "value."; //$NON-NLS-1$
	/** Before the key of a metric: what it was in the end. */
	public static final String LAST = "last."; //$NON-NLS-1$
	/** The columns that tell which run it is and from what seed. */
	public static final String RUN = "run"; //$NON-NLS-1$
	public static final String SEED = "seed"; //$NON-NLS-1$
	public static final String SUBMITTED = "submitted"; //$NON-NLS-1$
	private static final String ENVIRONMENT = "environment."; //$NON-NLS-1$
	private static final String BEST = "best."; //$NON-NLS-1$
	private static final String BEST_EPOCH = "best_epoch."; //$NON-NLS-1$
	private static final String NOT_FINITE = "first_not_finite."; //$NON-NLS-1$
	private static final int MILLIS = 1000;

	private final Map<String, Function<Run, String>> columns = new LinkedHashMap<>();

	RunColumns(Collection<Run> runs) {
		identity();
		ids(runs, Run::values).forEach(id -> columns.put(VALUE + id, run -> run.values().getOrDefault(id, ""))); //$NON-NLS-1$
		columns.put("explicit", run -> String.join(" ", run.explicit())); //$NON-NLS-1$ //$NON-NLS-2$
		for (Metric metric : Metric.values()) {
			metric(metric);
		}
		provenance();
		ids(runs, Run::environment)
				.forEach(id -> columns.put(ENVIRONMENT + id, run -> run.environment().getOrDefault(id, ""))); //$NON-NLS-1$
	}

	List<String> header() {
		return List.copyOf(columns.keySet());
	}

	List<String> row(Run run) {
		return columns.values().stream().map(column -> column.apply(run)).toList();
	}

	/** Whether it is a column of such a table that holds neither a hyperparameter nor the last value of a metric. */
	public static boolean isOwn(String header) {
		return new RunColumns(List.of()).columns.containsKey(header) && !header.startsWith(LAST)
				|| header.startsWith(ENVIRONMENT);
	}

	private void identity() {
		columns.put(RUN, Run::id);
		columns.put("number", run -> Integer.toString(run.number())); //$NON-NLS-1$
		columns.put("status", run -> run.status().name()); //$NON-NLS-1$
		columns.put("message", Run::message); //$NON-NLS-1$
		columns.put(SUBMITTED, run -> run.submittedAt().toString());
		columns.put("started", run -> run.startedAt().map(Instant::toString).orElse("")); //$NON-NLS-1$ //$NON-NLS-2$
		columns.put("ended", run -> run.endedAt().map(Instant::toString).orElse("")); //$NON-NLS-1$ //$NON-NLS-2$
		columns.put("duration_s", run -> run.duration().map(RunColumns::seconds).orElse("")); //$NON-NLS-1$ //$NON-NLS-2$
		columns.put("experiment", Run::experiment); //$NON-NLS-1$
		columns.put("dataset", run -> run.task().dataset()); //$NON-NLS-1$
		columns.put("input_size", run -> Integer.toString(run.task().inputSize())); //$NON-NLS-1$
		columns.put("network", run -> run.task().network()); //$NON-NLS-1$
		columns.put(SEED, run -> Long.toString(run.task().seed()));
		columns.put("epochs_trained", run -> Integer.toString(run.epoch())); //$NON-NLS-1$
		columns.put("iterations_trained", run -> Long.toString(run.iteration())); //$NON-NLS-1$
	}

	private void metric(Metric metric) {
		columns.put(LAST + metric.key(), run -> number(run.last(metric)));
		columns.put(BEST + metric.key(), run -> number(run.best(metric)));
		if (metric.perEpoch()) {
			columns.put(BEST_EPOCH + metric.key(),
					run -> run.bestEpoch(metric).stream().mapToObj(Integer::toString).findFirst().orElse("")); //$NON-NLS-1$
		}
		columns.put(NOT_FINITE + metric.key(),
				run -> run.firstNotFinite(metric).stream().mapToObj(Long::toString).findFirst().orElse("")); //$NON-NLS-1$
	}

	private void provenance() {
		columns.put("configuration_hash", Run::configurationHash); //$NON-NLS-1$
		columns.put("parent", run -> run.parent().orElse("")); //$NON-NLS-1$ //$NON-NLS-2$
		columns.put("group", run -> run.provenance().group().orElse("")); //$NON-NLS-1$ //$NON-NLS-2$
		columns.put("why", run -> run.provenance().why()); //$NON-NLS-1$
		columns.put("asker", run -> run.provenance().asker().name()); //$NON-NLS-1$
		columns.put("resumed_from", run -> run.provenance().resume().map(Path::toString).orElse("")); //$NON-NLS-1$ //$NON-NLS-2$
		columns.put("worker_command", run -> run.placement().command()); //$NON-NLS-1$
		columns.put("device", run -> run.placement().device()); //$NON-NLS-1$
		columns.put("threads", run -> Integer.toString(run.placement().threads())); //$NON-NLS-1$
		columns.put("starred", run -> Boolean.toString(run.annotation().starred())); //$NON-NLS-1$
		columns.put("tags", run -> String.join(" ", run.annotation().tags())); //$NON-NLS-1$ //$NON-NLS-2$
		columns.put("note", run -> run.annotation().note()); //$NON-NLS-1$
	}

	private static Set<String> ids(Collection<Run> runs, Function<Run, Map<String, String>> entries) {
		final Set<String> ids = new LinkedHashSet<>();
		runs.forEach(run -> ids.addAll(entries.apply(run).keySet()));
		return ids;
	}

	private static String number(OptionalDouble value) {
		return value.isPresent() ? Double.toString(value.getAsDouble()) : ""; //$NON-NLS-1$
	}

	private static String seconds(Duration duration) {
		return Double.toString((double) duration.toMillis() / MILLIS);
	}
}
