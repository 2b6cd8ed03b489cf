// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.export.optuna;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

import org.attune.core.run.Metric;
import org.attune.core.run.Run;
import org.attune.core.run.Series;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/** The lines of an Optuna journal for the runs of one experiment. */
final class OptunaTrials {
	private static final int CREATE_STUDY = 0;
	private static final int CREATE_TRIAL = 4;
	private static final int MINIMIZE = 1;
	private static final int MAXIMIZE = 2;
	private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().serializeNulls().serializeSpecialFloatingPointValues()
			.create();

	private final int study;
	private final Metric objective;
	private final Map<String, OptunaDistribution> distributions;

	/** Trial states by Optuna's numbers. */
	private enum State {
		RUNNING, COMPLETE, PRUNED, FAIL, WAITING
	}

	OptunaTrials(int study, Metric objective, Map<String, OptunaDistribution> distributions) {
		this.study = study;
		this.objective = objective;
		this.distributions = distributions;
	}

	static String study(String name, Metric objective) {
		final JsonArray directions = new JsonArray();
		directions.add(objective.higherIsBetter() ? MAXIMIZE : MINIMIZE);
		final JsonObject line = line(CREATE_STUDY);
		line.addProperty("study_name", name); //$NON-NLS-1$
		line.add("directions", directions); //$NON-NLS-1$
		return GSON.toJson(line);
	}

	String trial(Run run) {
		final State state = state(run);
		final JsonObject line = line(CREATE_TRIAL);
		line.addProperty("study_id", study); //$NON-NLS-1$
		line.add("datetime_start", run.startedAt().map(OptunaTrials::time).orElse(JsonNull.INSTANCE)); //$NON-NLS-1$
		run.endedAt().ifPresent(end -> line.add("datetime_complete", time(end))); //$NON-NLS-1$
		line.addProperty("state", state.ordinal()); //$NON-NLS-1$
		line.add("value", state == State.COMPLETE || state == State.PRUNED ? value(run) : JsonNull.INSTANCE); //$NON-NLS-1$
		line.add("values", JsonNull.INSTANCE); //$NON-NLS-1$
		parameters(line, run);
		line.add("user_attrs", attributes(run)); //$NON-NLS-1$
		line.add("system_attrs", new JsonObject()); //$NON-NLS-1$
		line.add("intermediate_values", intermediate(run)); //$NON-NLS-1$
		return GSON.toJson(line);
	}

	/** A run that the person ended early counts with what it had reached; one that broke down is a failure. */
	private State state(Run run) {
		final boolean measured = run.best(objective).isPresent();
		return switch (run.status()) {
			case QUEUED -> State.WAITING;
			case RUNNING -> State.RUNNING;
			case FINISHED, STOPPED -> measured ? State.COMPLETE : State.FAIL;
			case CANCELLED -> measured ? State.PRUNED : State.FAIL;
			case DIVERGED, OUT_OF_MEMORY, FAILED, LOST -> State.FAIL;
		};
	}

	private JsonElement value(Run run) {
		final OptionalDouble best = run.best(objective);
		return best.isPresent() ? new JsonPrimitive(best.getAsDouble()) : JsonNull.INSTANCE;
	}

	private void parameters(JsonObject line, Run run) {
		final JsonObject described = new JsonObject();
		final JsonObject params = new JsonObject();
		run.values().forEach((id, value) -> {
			final OptunaDistribution distribution = distributions.get(id);
			described.addProperty(id, GSON.toJson(distribution.json()));
			params.addProperty(id, distribution.internal(value));
		});
		line.add("distributions", described); //$NON-NLS-1$
		line.add("params", params); //$NON-NLS-1$
	}

	private static JsonObject attributes(Run run) {
		final JsonObject attributes = new JsonObject();
		attributes.addProperty("run", run.id()); //$NON-NLS-1$
		attributes.addProperty("label", run.label()); //$NON-NLS-1$
		attributes.addProperty("status", run.status().name().toLowerCase(Locale.ROOT)); //$NON-NLS-1$
		attributes.addProperty("seed", run.task().seed()); //$NON-NLS-1$
		run.provenance().group().ifPresent(group -> attributes.addProperty("group", group)); //$NON-NLS-1$
		if (!run.annotation().note().isEmpty()) {
			attributes.addProperty("note", run.annotation().note()); //$NON-NLS-1$
		}
		return attributes;
	}

	/** The objective after each epoch, or at each iteration where it is measured then. Python reads NaN and Infinity. */
	private JsonObject intermediate(Run run) {
		final Series series = run.series(objective);
		final JsonObject values = new JsonObject();
		for (int index = 0; index < series.size(); index++) {
			final long step = objective.perEpoch() ? series.epochNumber(index) : (long) series.x(index);
			values.addProperty(Long.toString(step), series.y(index));
		}
		return values;
	}

	private static JsonElement time(Instant instant) {
		return new JsonPrimitive(instant.truncatedTo(ChronoUnit.MICROS).toString().replace("Z", "+00:00")); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private static JsonObject line(int operation) {
		final JsonObject line = new JsonObject();
		line.addProperty("op_code", operation); //$NON-NLS-1$
		line.addProperty("worker_id", "attune"); //$NON-NLS-1$ //$NON-NLS-2$
		return line;
	}
}
