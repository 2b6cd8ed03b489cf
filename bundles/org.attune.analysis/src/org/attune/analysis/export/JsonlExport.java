// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.analysis.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Collection;

import org.attune.analysis.reading.Gap;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;

/** {@code trace.jsonl}: a line per event as in the trace itself, without checksums, which would not fit any more. */
final class JsonlExport implements Exporter {
	private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

	private final BufferedWriter lines;

	JsonlExport(ExportContext context) throws IOException {
		lines = Files.newBufferedWriter(context.out().resolve("trace.jsonl"), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
	}

	@Override
	public void event(ExportedEvent event) throws IOException {
		final JsonObject line = new JsonObject();
		line.addProperty("session", event.session());
		line.addProperty("sequence", event.sequence());
		line.addProperty("time", event.time().toString());
		line.addProperty("monotonic", event.monotonic());
		line.addProperty("schemaversion", event.version());
		line.addProperty("type", event.type().name());
		final JsonObject data = new JsonObject();
		event.fields().forEach(data::add);
		line.add("data", data);
		lines.write(GSON.toJson(line));
		lines.write('\n');
	}

	@Override
	public void gap(Gap gap) {
		// stands in the table of completeness
	}

	@Override
	public void finish(Collection<String> runs) {
		// what runs measured is in their folders
	}

	@Override
	public void close() throws IOException {
		lines.close();
	}
}
