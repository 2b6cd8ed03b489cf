// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.analysis.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.attune.analysis.EveryKind;
import org.attune.analysis.ReadTrace;
import org.attune.analysis.Story;
import org.attune.analysis.WrittenTrace;
import org.attune.trace.Catalogue;
import org.attune.trace.EventField;
import org.attune.trace.FieldType;
import org.attune.trace.TraceEvent;
import org.attune.trace.TraceLine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonElement;

/** What DuckDB reads in the tables is what is in the trace. */
class TablesTest {
	@TempDir
	Path folder;
	private Path trace;
	private Path out;

	@BeforeEach
	void write() {
		trace = folder.resolve("trace");
		out = folder.resolve("out");
		final List<TraceEvent> events = new ArrayList<>(Story.session().subList(0, 20));
		EveryKind.withAwkwardTexts().forEach(events::add);
		EveryKind.with(field -> "").forEach(events::add);
		WrittenTrace.write(trace, "s", events);
	}

	@Test
	void csvHasEveryFieldOfEveryEvent() throws Exception {
		Exported.run(Format.CSV, trace, null, out, Exported.ALL, null);

		final Map<String, Map<String, String>> rows = rows("csv");
		for (TraceLine line : ReadTrace.lines(trace)) {
			assertEquals(expected(line), rows.remove("s-" + line.sequence()), line::toString);
		}
		assertEquals(Map.of(), rows);
	}

	@Test
	void theLongTableHasThemAsWell() throws Exception {
		Exported.run(Format.CSV, trace, null, out, Exported.ALL, null);

		final List<Map<String, String>> rows = Exported.rows(out.resolve("events_long.csv"));
		final long parts = ReadTrace.lines(trace).stream().flatMap(line -> line.data().asMap().values().stream())
				.mapToLong(TablesTest::parts).sum();
		final long without = ReadTrace.lines(trace).stream().filter(line -> line.data().isEmpty()).count();
		assertEquals(parts + without, rows.size());
		assertEquals(List.of("Infinity", "NaN"), rows.stream().filter(row -> row.get("event_id").equals("s-19"))
				.filter(row -> "metrics".equals(row.get("field"))).map(row -> row.get("value")).sorted().toList());
	}

	private static long parts(JsonElement value) {
		return value.isJsonObject() ? value.getAsJsonObject().size() : value.isJsonArray() ? value.getAsJsonArray().size() : 1;
	}

	@Test
	void parquetHasThemWithTheirTypes() throws Exception {
		Exported.run(Format.PARQUET, trace, null, out, Exported.ALL, null);

		final Map<String, Map<String, String>> rows = rows("parquet");
		for (TraceLine line : ReadTrace.lines(trace)) {
			assertEquals(typed(line, expected(line)), typed(line, rows.remove("s-" + line.sequence())), line::toString);
		}
		assertEquals(Map.of(), rows);
	}

	/** The rows of all kinds, by event. */
	private Map<String, Map<String, String>> rows(String extension) throws Exception {
		final Map<String, Map<String, String>> rows = new LinkedHashMap<>();
		for (Path table : Exported.files(out.resolve("events"))) {
			assertEquals(extension, table.toString().substring(table.toString().lastIndexOf('.') + 1));
			Exported.rows(table).forEach(row -> rows.put(row.get("event_id"), new TreeMap<>(row)));
		}
		return rows;
	}

	private static Map<String, String> expected(TraceLine line) {
		final Map<String, String> cells = new TreeMap<>();
		cells.put("event_id", "s-" + line.sequence());
		cells.put("session", "s");
		cells.put("sequence", Long.toString(line.sequence()));
		cells.put("event_order", Long.toString(line.sequence()));
		cells.put("time", line.time().toString());
		cells.put("monotonic_ns", Long.toString(line.monotonic()));
		line.data().asMap().forEach((name, value) -> cells.put(name, value.isJsonPrimitive() ? value.getAsString() : value.toString()));
		return cells;
	}

	/** Numbers and times, which can be written in several ways, as what they are. */
	private static Map<String, Object> typed(TraceLine line, Map<String, String> cells) {
		final Map<String, Object> typed = new TreeMap<>(cells);
		typed.computeIfPresent("time", (name, time) -> Instant.parse(((String) time).replace(' ', 'T').replaceFirst("\\+00(:00)?$", "Z")));
		for (EventField field : Catalogue.type(line.type()).orElseThrow().fields()) {
			if (field.type() == FieldType.NUMBER) {
				typed.computeIfPresent(field.name(), (name, value) -> real((String) value));
			}
		}
		return typed;
	}

	private static Double real(String value) {
		return Double.valueOf(value.replaceFirst("inf$", "Infinity").replaceFirst("nan$", "NaN"));
	}
}
