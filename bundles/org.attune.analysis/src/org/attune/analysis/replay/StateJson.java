// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.analysis.replay;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** The state of a session as JSON, both ways; a member that is absent is not known or not there. */
final class StateJson {
	private StateJson() {
	}

	static JsonObject write(SessionState state) {
		final JsonObject json = new JsonObject();
		json.addProperty("sequence", state.sequence());
		json.addProperty("time", state.time().toString());
		final JsonObject experiments = new JsonObject();
		state.experiments().forEach((name, experiment) -> experiments.add(name, write(experiment)));
		json.add("experiments", experiments);
		return json;
	}

	private static JsonObject write(ExperimentState experiment) {
		final JsonObject json = new JsonObject();
		json.addProperty("open", experiment.open());
		experiment.hash().ifPresent(hash -> json.addProperty("hash", hash));
		experiment.submission().ifPresent(submission -> json.add("submission", write(submission)));
		final JsonObject values = new JsonObject();
		experiment.values().forEach((id, value) -> values.add(id, write(value)));
		json.add("values", values);
		return json;
	}

	private static JsonObject write(ValueState value) {
		final JsonObject json = new JsonObject();
		value.set().ifPresent(set -> json.addProperty("set", set));
		value.inEffect().ifPresent(used -> json.addProperty("inEffect", used));
		json.addProperty("since", value.since());
		json.addProperty("source", value.source().name());
		return json;
	}

	private static JsonObject write(LastSubmission submission) {
		final JsonObject json = new JsonObject();
		json.addProperty("run", submission.run());
		json.addProperty("hash", submission.configurationHash());
		json.addProperty("sequence", submission.sequence());
		json.addProperty("working", submission.working());
		final JsonArray differing = new JsonArray();
		submission.differing().forEach(differing::add);
		json.add("differing", differing);
		return json;
	}

	/** @throws RuntimeException if the JSON was not written by {@link #write(SessionState)} */
	static SessionState read(JsonObject json) {
		final Map<String, ExperimentState> experiments = new TreeMap<>();
		json.getAsJsonObject("experiments").asMap()
				.forEach((name, experiment) -> experiments.put(name, experiment(experiment.getAsJsonObject())));
		return SessionState.restored(json.get("sequence").getAsLong(), Instant.parse(json.get("time").getAsString()), experiments);
	}

	private static ExperimentState experiment(JsonObject json) {
		final ExperimentState experiment = new ExperimentState();
		experiment.restore(json.get("open").getAsBoolean(), text(json, "hash"),
				Optional.ofNullable(json.getAsJsonObject("submission")).map(StateJson::submission));
		json.getAsJsonObject("values").asMap().forEach((id, value) -> experiment.put(id, value(value.getAsJsonObject())));
		return experiment;
	}

	private static ValueState value(JsonObject json) {
		return new ValueState(text(json, "set"), text(json, "inEffect"), json.get("since").getAsLong(),
				ValueState.Source.valueOf(json.get("source").getAsString()));
	}

	private static LastSubmission submission(JsonObject json) {
		return new LastSubmission(json.get("run").getAsString(), json.get("hash").getAsString(), json.get("sequence").getAsLong(),
				json.get("working").getAsBoolean(),
				json.getAsJsonArray("differing").asList().stream().map(JsonElement::getAsString).toList());
	}

	private static Optional<String> text(JsonObject json, String name) {
		return Optional.ofNullable(json.get(name)).map(JsonElement::getAsString);
	}
}
