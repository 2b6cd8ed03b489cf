// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.analysis.export;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.attune.trace.EventField;
import org.attune.trace.EventType;
import org.attune.trace.PrivacyFilter;

/** One table per kind of event, in a folder: the columns of {@link #ENVELOPE}, then the kind's fields that may leave. */
final class EventTables implements Closeable {
	/** What every event has. No field of any kind is called so. */
	static final List<String> ENVELOPE = List.of("event_id", "session", "sequence", "event_order", "time", "monotonic_ns");

	private final Path folder;
	private final PrivacyFilter privacy;
	private final Map<EventType, CsvFile> tables = new LinkedHashMap<>();

	EventTables(Path folder, PrivacyFilter privacy) {
		this.folder = folder;
		this.privacy = privacy;
	}

	/** The table of this kind. */
	Path file(EventType type) {
		return folder.resolve(ExportedEvent.kind(type) + ".csv");
	}

	/** The kinds that there were events of. */
	Iterable<EventType> types() {
		return tables.keySet();
	}

	void event(ExportedEvent event) throws IOException {
		final Map<String, String> cells = envelope(event);
		event.fields().forEach((name, value) -> cells.put(name, FieldValues.text(value)));
		table(event.type()).row(cells);
	}

	static Map<String, String> envelope(ExportedEvent event) {
		final Map<String, String> cells = new LinkedHashMap<>();
		cells.put("event_id", event.id());
		cells.put("session", event.session());
		cells.put("sequence", Long.toString(event.sequence()));
		cells.put("event_order", Long.toString(event.order()));
		cells.put("time", event.time().toString());
		cells.put("monotonic_ns", Long.toString(event.monotonic()));
		return cells;
	}

	/** The fields of a kind that may leave. */
	static List<EventField> fields(EventType type, PrivacyFilter privacy) {
		return type.fields().stream().filter(field -> privacy.leaves(field.privacy())).toList();
	}

	private CsvFile table(EventType type) throws IOException {
		CsvFile table = tables.get(type);
		if (table == null) {
			table = new CsvFile(file(type), Stream
					.concat(ENVELOPE.stream(), fields(type, privacy).stream().map(EventField::name)).toList());
			tables.put(type, table);
		}
		return table;
	}

	@Override
	public void close() throws IOException {
		for (CsvFile table : tables.values()) {
			table.close();
		}
	}
}
