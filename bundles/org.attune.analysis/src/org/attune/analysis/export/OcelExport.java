// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.analysis.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.attune.analysis.reading.Gap;
import org.attune.trace.EventField;
import org.attune.trace.EventType;
import org.attune.trace.FieldType;

import com.google.gson.JsonElement;
import com.google.gson.stream.JsonWriter;

/**
 * {@code trace.jsonocel}: OCEL 2.0. An event is related to its session, experiment, hyperparameter, configuration and runs. All
 * values are strings, as PM4Py's schema wants them; the types say what they stand for.
 */
final class OcelExport implements Exporter {
	private final Writer text;
	private final JsonWriter json;
	private final OcelObjects objects;
	private final Map<String, Map<String, FieldType>> attributes = new TreeMap<>();

	OcelExport(ExportContext context) throws IOException {
		this.text = new BufferedWriter(new OutputStreamWriter(Files.newOutputStream(context.out().resolve("trace.jsonocel"),
				StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), StandardCharsets.UTF_8));
		this.json = new JsonWriter(text);
		this.objects = new OcelObjects(context);
		json.beginObject().name("events").beginArray();
	}

	@Override
	public void event(ExportedEvent event) throws IOException {
		text.write('\n'); // for people, and for tools that go by lines
		json.beginObject().name("id").value(event.id()).name("type").value(event.kind());
		json.name("time").value(event.time().toString());
		json.name("attributes").beginArray();
		attribute(event.type(), "sequence", FieldType.INTEGER, Long.toString(event.sequence()));
		attribute(event.type(), "monotonic_ns", FieldType.INTEGER, Long.toString(event.monotonic()));
		for (EventField field : event.type().fields()) {
			field(event, field);
		}
		json.endArray().name("relationships").beginArray();
		for (OcelObjects.Relation relation : objects.related(event)) {
			json.beginObject().name("objectId").value(relation.object()).name("qualifier").value(relation.qualifier()).endObject();
		}
		json.endArray().endObject();
	}

	/** The values of a submission are attributes of its configuration. */
	private void field(ExportedEvent event, EventField field) throws IOException {
		final JsonElement value = event.fields().get(field.name());
		if (value != null && !(event.kind().equals("submission") && field.name().equals("values"))) {
			for (Map.Entry<String, String> part : FieldValues.flat(field.name(), value).entrySet()) {
				attribute(event.type(), part.getKey(), field.type(), part.getValue());
			}
		}
	}

	private void attribute(EventType type, String name, FieldType kind, String value) throws IOException {
		attributes.computeIfAbsent(ExportedEvent.kind(type), key -> new LinkedHashMap<>()).put(name, kind);
		json.beginObject().name("name").value(name).name("value").value(value).endObject();
	}

	@Override
	public void gap(Gap gap) {
		objects.gap(gap);
	}

	@Override
	public void finish(Collection<String> runs) throws IOException {
		json.endArray().name("objects").beginArray();
		objects.write(json);
		json.endArray();
		types("objectTypes", objects.types());
		types("eventTypes", attributes);
		json.endObject();
	}

	private void types(String name, Map<String, Map<String, FieldType>> types) throws IOException {
		json.name(name).beginArray();
		for (Map.Entry<String, Map<String, FieldType>> type : types.entrySet()) {
			json.beginObject().name("name").value(type.getKey()).name("attributes").beginArray();
			for (Map.Entry<String, FieldType> attribute : type.getValue().entrySet()) {
				json.beginObject().name("name").value(attribute.getKey()).name("type").value(ocelType(attribute.getValue()))
						.endObject();
			}
			json.endArray().endObject();
		}
		json.endArray();
	}

	private static String ocelType(FieldType type) {
		return switch (type) {
			case INTEGER -> "integer";
			case NUMBER, NUMBERS_BY_NAME -> "float";
			case TRUTH -> "boolean";
			case TEXT, CHOICE, TEXTS, TEXTS_BY_NAME -> "string";
		};
	}

	/** The kinds of objects. */
	static List<String> objectTypes() {
		return List.of("configuration", "experiment", "hyperparameter", "run", "session");
	}

	@Override
	public void close() throws IOException {
		json.close();
		objects.close();
	}
}
