// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.run;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.attune.trace.wire.RunRequest;
import org.attune.trace.wire.Wire;
import org.attune.trace.wire.WireException;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/** The JSON files of a run's folder. */
final class RunJson {
	private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().setPrettyPrinting().create();
	private static final int VERSION = 1;

	private final Path file;
	private final JsonObject object;

	private RunJson(Path file, JsonObject object) {
		this.file = file;
		this.object = object;
	}

	/** A run's worker. @param started when the system says that the process was started */
	record Worker(long pid, Optional<Instant> started) {
	}

	/** Without the keys of a sealed dataset, as a run folder is for everybody. */
	static String request(RunDescription run, RunRequest request) {
		final JsonObject json = new JsonObject();
		json.addProperty("version", VERSION); //$NON-NLS-1$
		json.addProperty("run", run.id()); //$NON-NLS-1$
		json.addProperty("number", run.number()); //$NON-NLS-1$
		json.addProperty("submitted", run.submittedAt().toString()); //$NON-NLS-1$
		json.addProperty("experiment", run.experiment()); //$NON-NLS-1$
		json.addProperty("configurationHash", run.configurationHash()); //$NON-NLS-1$
		provenance(json, run.provenance());
		json.add("placement", placement(run.placement())); //$NON-NLS-1$
		json.add("request", JsonParser.parseString(Wire.encode(request.with(List.of())))); //$NON-NLS-1$
		return GSON.toJson(json);
	}

	private static void provenance(JsonObject json, Provenance provenance) {
		provenance.parent().ifPresent(parent -> json.addProperty("parent", parent)); //$NON-NLS-1$
		provenance.group().ifPresent(group -> json.addProperty("group", group)); //$NON-NLS-1$
		json.addProperty("why", provenance.why()); //$NON-NLS-1$
		json.addProperty("asker", provenance.asker().name()); //$NON-NLS-1$
		provenance.resume().ifPresent(checkpoint -> json.addProperty("resume", checkpoint.toString())); //$NON-NLS-1$
	}

	private static JsonObject placement(Placement placement) {
		final JsonObject json = new JsonObject();
		json.addProperty("command", placement.command()); //$NON-NLS-1$
		json.addProperty("device", placement.device()); //$NON-NLS-1$
		json.addProperty("threads", placement.threads()); //$NON-NLS-1$
		json.addProperty("memory", placement.memory()); //$NON-NLS-1$
		json.addProperty("queue", placement.queue()); //$NON-NLS-1$
		return json;
	}

	static String annotation(Annotation annotation) {
		final JsonObject json = new JsonObject();
		json.addProperty("starred", annotation.starred()); //$NON-NLS-1$
		json.add("tags", GSON.toJsonTree(List.copyOf(annotation.tags()))); //$NON-NLS-1$
		json.addProperty("note", annotation.note()); //$NON-NLS-1$
		return GSON.toJson(json);
	}

	static String environment(Map<String, String> environment) {
		return GSON.toJson(environment);
	}

	static String worker(Worker worker) {
		final JsonObject json = new JsonObject();
		json.addProperty("pid", worker.pid()); //$NON-NLS-1$
		worker.started().ifPresent(started -> json.addProperty("started", started.toString())); //$NON-NLS-1$
		return GSON.toJson(json);
	}

	static String result(RunResult result) {
		final JsonObject json = new JsonObject();
		json.addProperty("status", result.status().name()); //$NON-NLS-1$
		json.addProperty("message", result.message()); //$NON-NLS-1$
		result.started().ifPresent(started -> json.addProperty("started", started.toString())); //$NON-NLS-1$
		json.addProperty("ended", result.ended().toString()); //$NON-NLS-1$
		result.exitCode().ifPresent(code -> json.addProperty("exitCode", code)); //$NON-NLS-1$
		json.addProperty("parametersSha256", result.parametersSha256()); //$NON-NLS-1$
		return GSON.toJson(json);
	}

	/** @param file only named in messages */
	static RunJson of(Path file, String text) throws RunFormatException {
		try {
			return new RunJson(file, JsonParser.parseString(text).getAsJsonObject());
		} catch (JsonParseException | IllegalStateException e) {
			throw new RunFormatException(Messages.bind(Messages.RunJson_notJson, file, e.getMessage()), e);
		}
	}

	/** The description of the run whose folder the file is in; the folder may have been moved since. */
	RunDescription description() throws RunFormatException {
		final RunRequest request = wireRequest();
		final Path folder = file.toAbsolutePath().getParent();
		return new RunDescription(text("run"), field("number", JsonElement::getAsInt), folder, //$NON-NLS-1$ //$NON-NLS-2$
				field("submitted", RunJson::instant), text("experiment"), request.task(), request.values(), //$NON-NLS-1$ //$NON-NLS-2$
				new LinkedHashSet<>(request.explicit()), text("configurationHash"), //$NON-NLS-1$
				provenance(), object.has("placement") ? placement() : Placement.HERE); //$NON-NLS-1$
	}

	private Provenance provenance() throws RunFormatException {
		return new Provenance(optional("parent", JsonElement::getAsString), optional("group", JsonElement::getAsString), //$NON-NLS-1$ //$NON-NLS-2$
				optional("why", JsonElement::getAsString).orElse(""), //$NON-NLS-1$ //$NON-NLS-2$
				optional("asker", value -> Provenance.Asker.valueOf(value.getAsString())).orElse(Provenance.Asker.PERSON), //$NON-NLS-1$
				optional("resume", value -> Path.of(value.getAsString()))); //$NON-NLS-1$
	}

	private Placement placement() throws RunFormatException {
		final RunJson json = new RunJson(file, field("placement", JsonElement::getAsJsonObject)); //$NON-NLS-1$
		return new Placement(json.text("command"), json.text("device"), json.field("threads", JsonElement::getAsInt), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
				json.optional("memory", JsonElement::getAsInt).orElse(0), json.text("queue")); //$NON-NLS-1$ //$NON-NLS-2$
	}

	Annotation annotation() throws RunFormatException {
		return Annotation.NONE.withStar(field("starred", JsonElement::getAsBoolean)).withNote(text("note")) //$NON-NLS-1$ //$NON-NLS-2$
				.withTags(field("tags", tags -> tags.getAsJsonArray().asList().stream().map(JsonElement::getAsString).toList())); //$NON-NLS-1$
	}

	Worker worker() throws RunFormatException {
		return new Worker(field("pid", JsonElement::getAsLong), optional("started", RunJson::instant)); //$NON-NLS-1$ //$NON-NLS-2$
	}

	RunResult result() throws RunFormatException {
		return new RunResult(field("status", value -> RunStatus.valueOf(value.getAsString())), text("message"), //$NON-NLS-1$ //$NON-NLS-2$
				optional("started", RunJson::instant), field("ended", RunJson::instant), //$NON-NLS-1$ //$NON-NLS-2$
				optional("exitCode", JsonElement::getAsInt), text("parametersSha256")); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private RunRequest wireRequest() throws RunFormatException {
		final String json = field("request", JsonElement::getAsJsonObject).toString(); //$NON-NLS-1$
		try {
			if (Wire.decode(json) instanceof final RunRequest request) {
				return request;
			}
		} catch (WireException e) {
			throw new RunFormatException(Messages.bind(Messages.RunJson_wrongField, file, "request: " + e.getMessage()), //$NON-NLS-1$
					e);
		}
		throw new RunFormatException(Messages.bind(Messages.RunJson_wrongField, file, "request"), null); //$NON-NLS-1$
	}

	private String text(String name) throws RunFormatException {
		return field(name, JsonElement::getAsString);
	}

	private static Instant instant(JsonElement value) {
		return Instant.parse(value.getAsString());
	}

	private <T> Optional<T> optional(String name, Function<JsonElement, T> reading) throws RunFormatException {
		return object.has(name) ? Optional.of(field(name, reading)) : Optional.empty();
	}

	private <T> T field(String name, Function<JsonElement, T> reading) throws RunFormatException {
		if (!object.has(name)) {
			throw new RunFormatException(Messages.bind(Messages.RunJson_missingField, file, name), null);
		}
		try {
			return reading.apply(object.get(name));
		} catch (ClassCastException | IllegalStateException | IllegalArgumentException | UnsupportedOperationException
				| DateTimeException e) {
			throw new RunFormatException(Messages.bind(Messages.RunJson_wrongField, file, name), e);
		}
	}
}
