// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.analysis.export;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.attune.trace.FieldType;

import com.google.gson.JsonObject;
import com.google.gson.stream.JsonWriter;

/** The configurations that were submitted, kept in a file until they are written. */
final class OcelConfigurations implements Closeable {
	private final Path file;
	private final BufferedWriter lines;
	private final Set<String> kept = new HashSet<>();

	OcelConfigurations(Path folder) throws IOException {
		file = Files.createTempFile(folder, "configurations", ".tmp");
		lines = Files.newBufferedWriter(file);
	}

	/** @param names takes the names of the attributes */
	void submitted(ExportedEvent event, Map<String, FieldType> names) throws IOException {
		final Optional<String> hash = event.text("configurationHash").filter(kept::add);
		if (hash.isPresent()) {
			lines.write(object(hash.get(), event, names));
			lines.newLine();
		}
	}

	private static String object(String hash, ExportedEvent event, Map<String, FieldType> names) throws IOException {
		final StringWriter text = new StringWriter();
		final OcelObject object = new OcelObject("configuration:" + hash, "configuration");
		if (event.fields().get("values") instanceof final JsonObject values) {
			values.asMap().forEach((name, value) -> object.put(name, FieldType.TEXT, value.getAsString(), event.time()));
		}
		try (JsonWriter json = new JsonWriter(text)) {
			object.begin(json, names);
			object.end(json);
		}
		return text.toString();
	}

	/** Writes them as elements of an array that has begun. */
	void write(JsonWriter json) throws IOException {
		lines.flush();
		try (BufferedReader reader = Files.newBufferedReader(file)) {
			for (String line = reader.readLine(); line != null; line = reader.readLine()) {
				json.jsonValue(line);
			}
		}
	}

	@Override
	public void close() throws IOException {
		lines.close();
		Files.delete(file);
	}
}
