// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.analysis.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.attune.analysis.FileTree;
import org.attune.analysis.reading.Gap;
import org.attune.trace.EventField;
import org.attune.trace.EventType;

/**
 * {@code events/KIND.parquet} and {@code metrics.parquet}. DuckDB writes them from tables in text that are kept for as long as
 * that takes.
 */
final class ParquetExport implements Exporter {
	private static final Map<String, String> ENVELOPE = Map.of("sequence", "BIGINT", "event_order", "BIGINT", "time", "TIMESTAMPTZ",
			"monotonic_ns", "BIGINT");
	private static final Map<String, String> METRICS = Map.of("iteration", "BIGINT", "epoch", "INTEGER", "value", "DOUBLE",
			"elapsed_ms", "BIGINT");

	private final ExportContext context;
	private final Path texts;
	private final EventTables tables;

	ParquetExport(ExportContext context) throws IOException {
		this.context = context;
		this.texts = Files.createTempDirectory(context.out(), "texts");
		this.tables = new EventTables(texts, context.privacy());
	}

	@Override
	public void event(ExportedEvent event) throws IOException {
		tables.event(event);
	}

	@Override
	public void gap(Gap gap) {
		// stands in the table of completeness
	}

	@Override
	public void finish(Collection<String> runs) throws IOException {
		tables.close();
		final Path metrics = texts.resolve("metrics.csv");
		MetricTable.write(metrics, runs, context);
		final Path events = Files.createDirectories(context.out().resolve("events"));
		try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
				Statement statement = connection.createStatement()) {
			statement.execute("SET memory_limit = '192MB'; SET threads = 1; SET preserve_insertion_order = true");
			statement.execute("SET temp_directory = " + literal(texts.resolve("spilled").toString()));
			for (EventType type : tables.types()) {
				statement.execute(copy(tables.file(type), columns(type), events.resolve(ExportedEvent.kind(type) + ".parquet")));
			}
			statement.execute(copy(metrics, typed(MetricTable.COLUMNS, METRICS), context.out().resolve("metrics.parquet")));
		} catch (SQLException e) {
			throw new IOException("DuckDB cannot write Parquet: " + e.getMessage(), e);
		}
	}

	/** Names and types, in the order of the text's columns. */
	private Map<String, String> columns(EventType type) {
		final Map<String, String> columns = typed(EventTables.ENVELOPE, ENVELOPE);
		EventTables.fields(type, context.privacy()).forEach(field -> columns.put(field.name(), sqlType(field)));
		return columns;
	}

	private static Map<String, String> typed(Collection<String> names, Map<String, String> types) {
		final Map<String, String> columns = new LinkedHashMap<>();
		names.forEach(name -> columns.put(name, types.getOrDefault(name, "VARCHAR")));
		return columns;
	}

	private static String sqlType(EventField field) {
		return switch (field.type()) {
			case INTEGER -> "BIGINT";
			case NUMBER -> "DOUBLE";
			case TRUTH -> "BOOLEAN";
			case TEXT, CHOICE, TEXTS, TEXTS_BY_NAME, NUMBERS_BY_NAME -> "VARCHAR";
		};
	}

	private static String copy(Path text, Map<String, String> columns, Path parquet) {
		final String types = columns.entrySet().stream().map(column -> literal(column.getKey()) + ": " + literal(column.getValue()))
				.collect(Collectors.joining(", ", "{", "}"));
		return "COPY (SELECT * FROM read_csv(" + literal(text.toString()) + ", header = true, auto_detect = false, delim = ',', quote = '\"',"
				+ " escape = '\"', new_line = '\\n', allow_quoted_nulls = false, parallel = false, max_line_size = 8388608, columns = "
				+ types + ")) TO " + literal(parquet.toString()) + " (FORMAT parquet, COMPRESSION zstd)";
	}

	private static String literal(String text) {
		return '\'' + text.replace("'", "''") + '\'';
	}

	@Override
	public void close() throws IOException {
		tables.close();
		FileTree.delete(texts);
	}
}
