// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.analysis.conformance;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.MalformedJsonException;

/** The rules of OCEL 2.0 in JSON. The file is read twice, one element at a time: events come before what they refer to. */
final class OcelRules {
	private static final List<String> PARTS = List.of("eventTypes", "objectTypes", "events", "objects");
	private static final Set<String> TYPES = Set.of("string", "time", "integer", "float", "boolean");
	private static final Pattern TIME = Pattern
			.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,6})?(Z|[+-]\\d\\d:\\d\\d)");

	private final Path file;
	private final Problems problems;
	private final Map<String, Map<String, String>> eventTypes = new HashMap<>();
	private final Map<String, Map<String, String>> objectTypes = new HashMap<>();
	private final Set<String> objects = new HashSet<>();
	private final Set<String> events = new HashSet<>();

	OcelRules(Path file, Problems problems) {
		this.file = file;
		this.problems = problems;
	}

	void check() throws IOException {
		if (!Files.isRegularFile(file)) {
			problems.add(file.getFileName() + " is missing");
			return;
		}
		try {
			final Set<String> parts = read(Map.of("eventTypes", type -> type(type, eventTypes), "objectTypes",
					type -> type(type, objectTypes), "objects", this::id));
			PARTS.forEach(part -> problems.unless(parts.contains(part), part + " is missing"));
			parts.forEach(part -> problems.unless(PARTS.contains(part), "there is no part " + part));
			read(Map.of("events", this::event, "objects", this::object));
		} catch (EOFException | MalformedJsonException | JsonParseException | IllegalStateException e) {
			throw new BrokenFileException(file.getFileName() + " is not what it should be: " + e.getMessage());
		}
	}

	/** Gives the elements of the parts to those who take them. Returns the names of all parts. */
	private Set<String> read(Map<String, Consumer<JsonObject>> takers) throws IOException {
		final Set<String> parts = new HashSet<>();
		try (BufferedReader text = Files.newBufferedReader(file); JsonReader json = new JsonReader(text)) {
			json.beginObject();
			while (json.hasNext()) {
				final String part = json.nextName();
				problems.unless(parts.add(part), part + " is there twice");
				json.beginArray();
				while (json.hasNext()) {
					final JsonObject element = JsonParser.parseReader(json).getAsJsonObject();
					takers.getOrDefault(part, ignored -> { }).accept(element);
				}
				json.endArray();
			}
			json.endObject();
		}
		return parts;
	}

	private void type(JsonObject type, Map<String, Map<String, String>> types) {
		members(type, Set.of("name", "attributes"), Set.of(), "type");
		final String name = text(type, "name");
		final Map<String, String> attributes = new HashMap<>();
		for (JsonObject attribute : array(type, "attributes")) {
			members(attribute, Set.of("name", "type"), Set.of(), "type " + name);
			problems.unless(TYPES.contains(text(attribute, "type")), "type " + name + ": no values are of type " + attribute.get("type"));
			problems.unless(attributes.put(text(attribute, "name"), text(attribute, "type")) == null,
					"type " + name + " has " + attribute.get("name") + " twice");
		}
		problems.unless(types.put(name, attributes) == null, "type " + name + " is there twice");
	}

	private void id(JsonObject object) {
		problems.unless(objects.add(text(object, "id")), "object " + text(object, "id") + " is there twice");
	}

	private void event(JsonObject event) {
		final String place = "event " + text(event, "id");
		members(event, Set.of("id", "type", "time"), Set.of("attributes", "relationships"), place);
		problems.unless(events.add(text(event, "id")), place + " is there twice");
		problems.unless(TIME.matcher(text(event, "time")).matches(), place + ": time is " + text(event, "time"));
		attributes(event, eventTypes, Set.of("name", "value"), place);
		relationships(event, place);
	}

	private void object(JsonObject object) {
		final String place = "object " + text(object, "id");
		members(object, Set.of("id", "type"), Set.of("attributes", "relationships"), place);
		attributes(object, objectTypes, Set.of("name", "value", "time"), place);
		for (JsonObject attribute : array(object, "attributes")) {
			problems.unless(TIME.matcher(text(attribute, "time")).matches(), place + ": time of " + attribute.get("name") + " is "
					+ text(attribute, "time"));
		}
		relationships(object, place);
	}

	private void attributes(JsonObject element, Map<String, Map<String, String>> types, Set<String> needed, String place) {
		final Map<String, String> type = types.get(text(element, "type"));
		problems.unless(type != null, place + ": type " + text(element, "type") + " is not declared");
		for (JsonObject attribute : array(element, "attributes")) {
			members(attribute, needed, Set.of(), place);
			final String declared = type == null ? null : type.get(text(attribute, "name"));
			problems.unless(type == null || declared != null, place + ": its type has no attribute " + text(attribute, "name"));
			problems.unless(declared == null || fits(declared, text(attribute, "value")),
					place + ": " + text(attribute, "name") + " is no " + declared + ": " + text(attribute, "value"));
		}
	}

	private static boolean fits(String type, String value) {
		return switch (type) {
			case "integer" -> value.matches("-?\\d{1,19}");
			case "float" -> value.matches("-?(\\d+(\\.\\d+)?([eE][-+]?\\d+)?|Infinity)|NaN");
			case "boolean" -> value.matches("true|false");
			case "time" -> TIME.matcher(value).matches();
			default -> true;
		};
	}

	private void relationships(JsonObject element, String place) {
		for (JsonObject relation : array(element, "relationships")) {
			members(relation, Set.of("objectId", "qualifier"), Set.of(), place);
			problems.unless(objects.contains(text(relation, "objectId")), place + ": there is no object " + text(relation, "objectId"));
		}
	}

	/** All members but arrays are strings: PM4Py's schema has it so for values, too. */
	private void members(JsonObject element, Set<String> needed, Set<String> possible, String place) {
		needed.forEach(name -> problems.unless(element.has(name), place + ": " + name + " is missing"));
		element.asMap().forEach((name, value) -> {
			problems.unless(needed.contains(name) || possible.contains(name), place + ": there is no member " + name);
			problems.unless(value.isJsonArray() || value.isJsonPrimitive() && value.getAsJsonPrimitive().isString(),
					place + ": " + name + " is no string: " + value);
		});
	}

	private static String text(JsonObject element, String name) {
		final JsonElement value = element.get(name);
		return value != null && value.isJsonPrimitive() ? value.getAsString() : "";
	}

	private static List<JsonObject> array(JsonObject element, String name) {
		final JsonElement array = element.get(name);
		return array instanceof final JsonArray elements ? elements.asList().stream().map(JsonElement::getAsJsonObject).toList() : List.of();
	}
}
