// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.export.mlflow;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.attune.core.run.Run;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/**
 * The experiment on the server and the runs in it. Each is looked for before it is created, because a request whose answer
 * was lost may have created it.
 */
final class MlflowRuns {
	private static final String EXPERIMENT_ID = "experiment_id"; //$NON-NLS-1$
	private static final String MISSING = "RESOURCE_DOES_NOT_EXIST"; //$NON-NLS-1$
	private static final String THERE = "RESOURCE_ALREADY_EXISTS"; //$NON-NLS-1$
	private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

	private final MlflowClient client;
	private final String name;
	private final Map<String, String> groups = new HashMap<>();
	private Optional<String> experiment = Optional.empty();

	MlflowRuns(MlflowClient client, String experiment) {
		this.client = client;
		this.name = experiment;
	}

	/** MLflow's id of the run, which belongs to the run of its group where it has one. */
	String findOrCreate(Run run) throws MlflowException, InterruptedException {
		final Map<String, String> tags = MlflowTags.identity(run);
		final Optional<String> group = run.provenance().group();
		if (group.isPresent()) {
			tags.put("mlflow.parentRunId", group(group.get(), run)); //$NON-NLS-1$
		}
		return findOrCreate(MlflowTags.RUN, run.label(), run.startedAt().orElse(run.submittedAt()), tags);
	}

	/** The run that stands for the group; it has no points, so it is at its end from the beginning. */
	private String group(String group, Run first) throws MlflowException, InterruptedException {
		final String known = groups.get(group);
		if (known != null) {
			return known;
		}
		final Map<String, String> tags = MlflowTags.identity(first);
		tags.remove(MlflowTags.RUN);
		tags.put(MlflowTags.GROUP, MlflowTags.value(group));
		final String id = findOrCreate(MlflowTags.GROUP, Messages.bind(Messages.MlflowRuns_group, first.label()),
				first.submittedAt(), tags);
		for (LogBatch batch : LogBatch.ofEntries(id, first.values(), Map.of())) {
			client.post("runs/log-batch", batch.toJson()); //$NON-NLS-1$
		}
		client.post("runs/update", update(id, "FINISHED", first.submittedAt())); //$NON-NLS-1$ //$NON-NLS-2$
		groups.put(group, id);
		return id;
	}

	static String update(String id, String status, Instant ended) {
		final JsonObject body = new JsonObject();
		body.addProperty("run_id", id); //$NON-NLS-1$
		body.addProperty("status", status); //$NON-NLS-1$
		body.addProperty("end_time", Long.toString(ended.toEpochMilli())); //$NON-NLS-1$
		return GSON.toJson(body);
	}

	private String findOrCreate(String key, String label, Instant start, Map<String, String> tags)
			throws MlflowException, InterruptedException {
		final Optional<String> found = find(key, tags.get(key));
		return found.isPresent() ? found.get() : create(label, start, tags);
	}

	private Optional<String> find(String key, String value) throws MlflowException, InterruptedException {
		final JsonArray experiments = new JsonArray();
		experiments.add(experiment());
		final JsonObject body = new JsonObject();
		body.add("experiment_ids", experiments); //$NON-NLS-1$
		body.addProperty("filter", "tags.`" + key + "` = '" + value + '\''); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		body.addProperty("max_results", 1); //$NON-NLS-1$
		final List<Answer> found = client.post("runs/search", GSON.toJson(body)).list("runs"); //$NON-NLS-1$ //$NON-NLS-2$
		return found.isEmpty() ? Optional.empty() : Optional.of(found.getFirst().text("info", "run_id")); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private String create(String label, Instant start, Map<String, String> tags) throws MlflowException,
			InterruptedException {
		final JsonArray list = new JsonArray();
		tags.forEach((key, value) -> list.add(LogBatch.entry(key, value)));
		final JsonObject body = new JsonObject();
		body.addProperty(EXPERIMENT_ID, experiment());
		body.addProperty("run_name", label); //$NON-NLS-1$
		body.addProperty("start_time", Long.toString(start.toEpochMilli())); //$NON-NLS-1$
		body.add("tags", list); //$NON-NLS-1$
		return client.post("runs/create", GSON.toJson(body)).text("run", "info", "run_id"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
	}

	private String experiment() throws MlflowException, InterruptedException {
		if (experiment.isEmpty()) {
			final Optional<String> found = findExperiment();
			experiment = Optional.of(found.isPresent() ? found.get() : createExperiment());
		}
		return experiment.get();
	}

	/** The id of the experiment; empty if the server has none of its name. */
	Optional<String> findExperiment() throws MlflowException, InterruptedException {
		try {
			return Optional.of(client.get("experiments/get-by-name", "experiment_name", name) //$NON-NLS-1$ //$NON-NLS-2$
					.text("experiment", EXPERIMENT_ID)); //$NON-NLS-1$
		} catch (MlflowException e) {
			if (MISSING.equals(e.code())) {
				return Optional.empty();
			}
			throw e;
		}
	}

	private String createExperiment() throws MlflowException, InterruptedException {
		final JsonObject body = new JsonObject();
		body.addProperty("name", name); //$NON-NLS-1$
		try {
			return client.post("experiments/create", GSON.toJson(body)).text(EXPERIMENT_ID); //$NON-NLS-1$
		} catch (MlflowException e) {
			if (THERE.equals(e.code())) { // somebody was faster, perhaps we ourselves without hearing the answer
				return findExperiment().orElseThrow(() -> e);
			}
			throw e;
		}
	}
}
