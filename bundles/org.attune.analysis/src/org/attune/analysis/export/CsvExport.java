// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.analysis.export;

import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.attune.analysis.reading.Gap;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** {@code events/KIND.csv}, all fields of all events as rows of {@code events_long.csv}, and {@code metrics.csv}. */
final class CsvExport implements Exporter {
	private static final List<String> LONG = List.of("event_id", "session", "sequence", "event_order", "time", "type", "field", "key",
			"value");

	private final ExportContext context;
	private final EventTables tables;
	private final CsvFile fields;

	CsvExport(ExportContext context) throws IOException {
		this.context = context;
		this.tables = new EventTables(context.out().resolve("events"), context.privacy());
		this.fields = new CsvFile(context.out().resolve("events_long.csv"), LONG);
	}

	@Override
	public void event(ExportedEvent event) throws IOException {
		tables.event(event);
		if (event.fields().isEmpty()) {
			fields.row(row(event));
		}
		for (Map.Entry<String, JsonElement> field : event.fields().entrySet()) {
			field(event, field.getKey(), field.getValue());
		}
	}

	private void field(ExportedEvent event, String name, JsonElement value) throws IOException {
		if (value instanceof final JsonObject entries) {
			for (Map.Entry<String, JsonElement> entry : entries.entrySet()) {
				cell(event, name, entry.getKey(), entry.getValue());
			}
		} else if (value.isJsonArray()) {
			for (int index = 0; index < value.getAsJsonArray().size(); index++) {
				cell(event, name, Integer.toString(index), value.getAsJsonArray().get(index));
			}
		} else {
			final Map<String, String> row = row(event);
			row.put("field", name);
			row.put("value", FieldValues.text(value));
			fields.row(row);
		}
	}

	private void cell(ExportedEvent event, String field, String key, JsonElement value) throws IOException {
		final Map<String, String> row = row(event);
		row.put("field", field);
		row.put("key", key);
		row.put("value", FieldValues.text(value));
		fields.row(row);
	}

	private static Map<String, String> row(ExportedEvent event) {
		final Map<String, String> row = new LinkedHashMap<>(EventTables.envelope(event));
		row.remove("monotonic_ns");
		row.put("type", event.type().name());
		return row;
	}

	@Override
	public void gap(Gap gap) {
		// stands in the table of completeness
	}

	@Override
	public void finish(Collection<String> runs) throws IOException {
		MetricTable.write(context.out().resolve("metrics.csv"), runs, context);
	}

	@Override
	public void close() throws IOException {
		tables.close();
		fields.close();
	}
}
