// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.analysis.export;

import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.attune.analysis.reading.Gap;
import org.attune.analysis.reading.MetricPoint;
import org.attune.trace.FieldType;
import org.attune.trace.SessionVerdict;

import com.google.gson.JsonElement;
import com.google.gson.stream.JsonWriter;

/**
 * The objects that events are about. What there is to say of each is kept until the end, except for the values of
 * configurations, which wait on the disk, and what runs measured, which is read from their folders.
 */
final class OcelObjects implements Closeable {
	private static final Map<String, Reference> REFERENCES = Map.of(
			"experiment", new Reference("experiment", "in"),
			"hyperparameter", new Reference("hyperparameter", "of"),
			"configurationHash", new Reference("configuration", "of"),
			"run", new Reference("run", "of"),
			"parentRun", new Reference("run", "parent"),
			"runs", new Reference("run", "shown"),
			"shownRuns", new Reference("run", "on screen"),
			"killedSession", new Reference("session", "recovered"));

	private final ExportContext context;
	private final Map<String, OcelObject> objects = new LinkedHashMap<>();
	private final Map<String, Map<String, FieldType>> types = new TreeMap<>();
	private final OcelConfigurations configurations;

	OcelObjects(ExportContext context) throws IOException {
		this.context = context;
		this.configurations = new OcelConfigurations(context.out());
		OcelExport.objectTypes().forEach(type -> types.put(type, new LinkedHashMap<>()));
	}

	/** That an event concerns an object. */
	record Relation(String object, String qualifier) {
	}

	/** What the value of a field is the id of. */
	private record Reference(String type, String qualifier) {
	}

	/** The kinds of objects with the attributes that were written. */
	Map<String, Map<String, FieldType>> types() {
		return types;
	}

	/** The objects that the event concerns; remembers what it says about them. */
	List<Relation> related(ExportedEvent event) throws IOException {
		final List<Relation> relations = new ArrayList<>();
		relations.add(new Relation(object("session", event.session()).id(), "in"));
		for (Map.Entry<String, JsonElement> field : event.fields().entrySet()) {
			final Reference reference = REFERENCES.get(field.getKey());
			if (reference != null) {
				relate(reference, field.getValue(), relations);
			}
		}
		learn(event);
		return relations;
	}

	/** A configuration that was never submitted is no object: nothing is known of it. */
	private void relate(Reference reference, JsonElement value, List<Relation> relations) {
		final Stream<JsonElement> ids = value.isJsonArray() ? value.getAsJsonArray().asList().stream() : Stream.of(value);
		ids.map(JsonElement::getAsString)
				.filter(id -> !reference.type().equals("configuration") || context.submitted().configurations().contains(id))
				.forEach(id -> relations.add(new Relation(idOf(reference.type(), id), reference.qualifier())));
	}

	private String idOf(String type, String id) {
		return type.equals("configuration") ? type + ':' + id : object(type, id).id();
	}

	private OcelObject object(String type, String id) {
		return objects.computeIfAbsent(type + ':' + id, key -> new OcelObject(key, type));
	}

	private void learn(ExportedEvent event) throws IOException {
		switch (event.kind()) {
			case "session.start" -> event.fields().forEach((name, value) -> object("session", event.session()).put(name,
					FieldType.TEXT, FieldValues.text(value), event.time()));
			case "submission" -> submitted(event);
			case "run.start" -> status(event, "RUNNING");
			case "run.end" -> status(event, event.text("status").orElse(""));
			default -> {
				// says nothing lasting about an object
			}
		}
	}

	private void submitted(ExportedEvent event) throws IOException {
		final OcelObject run = object("run", event.text("run").orElse(""));
		status(event, "SUBMITTED");
		event.text("asker").ifPresent(asker -> run.put("asker", FieldType.TEXT, asker, event.time()));
		event.text("configurationHash").ifPresent(hash -> run.relate("configuration:" + hash, "trains"));
		event.text("experiment").ifPresent(experiment -> run.relate(object("experiment", experiment).id(), "of"));
		event.text("parentRun").ifPresent(parent -> run.relate(object("run", parent).id(), "parent"));
		configurations.submitted(event, types.get("configuration"));
	}

	private void status(ExportedEvent event, String status) {
		final OcelObject run = object("run", event.text("run").orElse(""));
		run.put("status", FieldType.TEXT, status, event.time());
		if (status.equals("RUNNING")) {
			run.started(event.time());
		}
	}

	void gap(Gap gap) {
		object("session", gap.session());
	}

	/** Writes all objects as elements of an array that has begun. */
	void write(JsonWriter json) throws IOException {
		configurations.write(json);
		for (OcelObject object : objects.values()) {
			if (object.type().equals("session")) {
				verdict(object);
			}
			object.begin(json, types.get(object.type()));
			if (object.type().equals("run")) {
				measured(object, json);
			}
			object.end(json);
		}
	}

	private void verdict(OcelObject session) {
		final SessionVerdict verdict = context.verdicts().get(session.name());
		if (verdict != null) {
			session.put("whole", FieldType.TRUTH, Boolean.toString(verdict.whole()), Instant.EPOCH);
			session.put("end", FieldType.TEXT, verdict.end().name(), Instant.EPOCH);
			session.put("dropped", FieldType.INTEGER, Long.toString(verdict.dropped()), Instant.EPOCH);
		}
	}

	/** Of a run of the trace: what each epoch measured, at the time at which it did, and the numbers of the whole. */
	private void measured(OcelObject run, JsonWriter json) throws IOException {
		final String id = run.name();
		if (!context.submitted().runs().contains(id)) {
			return;
		}
		final Map<String, FieldType> attributes = types.get("run");
		context.metrics(id, point -> epoch(run, point, json));
		final var summary = context.summary(id);
		if (summary.isPresent()) {
			for (Outcomes.Fact fact : Outcomes.facts(summary.get())) {
				attributes.put(fact.name(), fact.type());
				OcelObject.attribute(json, fact.name(), fact.value(), run.latest());
			}
		}
	}

	private void epoch(OcelObject run, MetricPoint point, JsonWriter json) throws IOException {
		if (point.perEpoch()) {
			types.get("run").put(point.metric(), FieldType.NUMBER);
			OcelObject.attribute(json, point.metric(), Double.toString(point.value()), run.start().plusMillis(point.elapsedMillis()));
		}
	}

	@Override
	public void close() throws IOException {
		configurations.close();
	}
}
