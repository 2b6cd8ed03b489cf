// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.analysis.export;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.attune.trace.FieldType;

import com.google.gson.stream.JsonWriter;

/** One object: its attributes, each with the time from which it had the value, and what it is related to. */
final class OcelObject {
	private final String id;
	private final String type;
	private final List<Attribute> attributes = new ArrayList<>();
	private final List<OcelObjects.Relation> relations = new ArrayList<>();
	private Optional<Instant> start = Optional.empty();

	/** @param id the type, a colon and the name */
	OcelObject(String id, String type) {
		this.id = id;
		this.type = type;
	}

	private record Attribute(String name, FieldType type, String value, Instant time) {
	}

	String id() {
		return id;
	}

	String type() {
		return type;
	}

	/** The id without the type. */
	String name() {
		return id.substring(type.length() + 1);
	}

	void put(String name, FieldType kind, String value, Instant time) {
		attributes.add(new Attribute(name, kind, value, time));
	}

	void relate(String object, String qualifier) {
		relations.add(new OcelObjects.Relation(object, qualifier));
	}

	void started(Instant time) {
		start = Optional.of(time);
	}

	/** When it started; if that is not known, when it was first heard of. */
	Instant start() {
		return start.or(() -> attributes.stream().findFirst().map(Attribute::time)).orElse(Instant.EPOCH);
	}

	/** When it was last heard of. */
	Instant latest() {
		return attributes.isEmpty() ? Instant.EPOCH : attributes.get(attributes.size() - 1).time();
	}

	/** Begins the object with its attributes; more may be written by {@link #attribute}. @param names takes their names */
	void begin(JsonWriter json, Map<String, FieldType> names) throws IOException {
		json.beginObject().name("id").value(id).name("type").value(type).name("attributes").beginArray();
		for (Attribute attribute : attributes) {
			names.put(attribute.name(), attribute.type());
			attribute(json, attribute.name(), attribute.value(), attribute.time());
		}
	}

	static void attribute(JsonWriter json, String name, String value, Instant time) throws IOException {
		json.beginObject().name("name").value(name).name("value").value(value).name("time").value(time.toString()).endObject();
	}

	/** Ends what was begun, with its relations. */
	void end(JsonWriter json) throws IOException {
		json.endArray();
		if (!relations.isEmpty()) {
			json.name("relationships").beginArray();
			for (OcelObjects.Relation relation : relations) {
				json.beginObject().name("objectId").value(relation.object()).name("qualifier").value(relation.qualifier()).endObject();
			}
			json.endArray();
		}
		json.endObject();
	}
}
