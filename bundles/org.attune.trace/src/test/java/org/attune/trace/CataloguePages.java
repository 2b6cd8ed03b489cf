// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trace;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** What is generated from the catalogue: the tables of docs/trace.md, and a JSON Schema per kind of event. */
final class CataloguePages {
	private static final Gson GSON = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

	private CataloguePages() {
	}

	/** A heading and a table per kind of event, in Markdown, by name: compilers differ in the order in which they list the records. */
	static String tables() {
		return Catalogue.types().stream().sorted(Comparator.comparing(EventType::name)).map(CataloguePages::table).collect(Collectors.joining("\n"));
	}

	/** Names of files, with their content. */
	static Map<String, String> schemas() {
		final Map<String, String> schemas = new LinkedHashMap<>();
		Catalogue.types().forEach(type -> schemas.put(type.name() + ".schema.json", GSON.toJson(schema(type)) + '\n'));
		return schemas;
	}

	private static String table(EventType type) {
		final String heading = "### `" + type.name() + "`: " + type.title() + "\n\n" + type.description() + since(type.since()) + "\n";
		return type.fields().isEmpty() ? heading
				: heading + "\n| field | type | privacy | meaning |\n|---|---|---|---|\n"
						+ type.fields().stream().map(field -> row(field, type.since())).collect(Collectors.joining());
	}

	private static String row(EventField field, int since) {
		return "| `" + field.name() + "` | " + form(field) + (field.optional() ? ", may be absent" : "") + " | "
				+ field.privacy().name().toLowerCase(Locale.ROOT) + " | " + field.description().replace("|", "\\|")
				+ (field.since() > since ? since(field.since()) : "") + " |\n";
	}

	private static String since(int version) {
		return version > 1 ? " (Since schema version " + version + ".)" : "";
	}

	private static String form(EventField field) {
		final String form = switch (field.type()) {
			case TEXT -> "string";
			case INTEGER -> "integer";
			case NUMBER -> "number";
			case TRUTH -> "true or false";
			case CHOICE -> field.choices().stream().map(choice -> '`' + choice + '`').collect(Collectors.joining(", "));
			case TEXTS -> "strings";
			case TEXTS_BY_NAME -> "strings by name";
			case NUMBERS_BY_NAME -> "numbers by name";
		};
		return field.unit().isEmpty() ? form : form + ", " + field.unit();
	}

	/** Of the event's {@code data}. Later versions add fields, so others than these are allowed. */
	private static JsonObject schema(EventType type) {
		final JsonObject schema = new JsonObject();
		schema.addProperty("$schema", "https://json-schema.org/draft/2020-12/schema");
		schema.addProperty("title", type.title());
		schema.addProperty("description", type.description());
		schema.addProperty("type", "object");
		final JsonObject properties = new JsonObject();
		final JsonArray required = new JsonArray();
		for (EventField field : type.fields()) {
			properties.add(field.name(), schema(field));
			if (!field.optional()) {
				required.add(field.name());
			}
		}
		schema.add("properties", properties);
		schema.add("required", required);
		return schema;
	}

	private static JsonObject schema(EventField field) {
		final JsonObject schema = switch (field.type()) {
			case TEXT -> ofType("string");
			case INTEGER -> ofType("integer");
			case NUMBER -> number();
			case TRUTH -> ofType("boolean");
			case CHOICE -> choice(field);
			case TEXTS -> with(ofType("array"), "items", ofType("string"));
			case TEXTS_BY_NAME -> with(ofType("object"), "additionalProperties", ofType("string"));
			case NUMBERS_BY_NAME -> with(ofType("object"), "additionalProperties", number());
		};
		schema.addProperty("description", field.description());
		schema.addProperty("x-privacy", field.privacy().name());
		if (!field.unit().isEmpty()) {
			schema.addProperty("x-unit", field.unit());
		}
		return schema;
	}

	private static JsonObject number() {
		final JsonObject special = new JsonObject();
		final JsonArray names = new JsonArray();
		names.add("NaN");
		names.add("Infinity");
		names.add("-Infinity");
		special.add("enum", names);
		final JsonArray forms = new JsonArray();
		forms.add(ofType("number"));
		forms.add(special);
		final JsonObject schema = new JsonObject();
		schema.add("anyOf", forms);
		return schema;
	}

	private static JsonObject choice(EventField field) {
		final JsonArray names = new JsonArray();
		field.choices().forEach(names::add);
		return with(ofType("string"), "enum", names);
	}

	private static JsonObject ofType(String type) {
		final JsonObject schema = new JsonObject();
		schema.addProperty("type", type);
		return schema;
	}

	private static JsonObject with(JsonObject schema, String name, JsonElement value) {
		schema.add(name, value);
		return schema;
	}
}
