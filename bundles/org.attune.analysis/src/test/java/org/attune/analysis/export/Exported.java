// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.analysis.export;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.attune.analysis.RefusedException;
import org.attune.trace.Privacy;

/** Exports, and looks at what came out. */
public final class Exported {
	/** All classes of privacy. */
	public static final Set<Privacy> ALL = EnumSet.allOf(Privacy.class);

	private Exported() {
	}

	/** What leaves usually, with what the runs measured. @param runs null: without */
	public static ExportReport usual(Format format, Path trace, Path runs, Path out) throws IOException, RefusedException {
		return run(format, trace, runs, out, ExportRequest.USUAL, null);
	}

	/** @param key null: without pseudonyms */
	public static ExportReport run(Format format, Path trace, Path runs, Path out, Set<Privacy> leaving, byte[] key)
			throws IOException, RefusedException {
		return TraceExport.run(new ExportRequest(format, trace, Optional.ofNullable(runs), out, leaving, Optional.ofNullable(key)),
				verdict -> { }, () -> false);
	}

	/** The files under a folder. */
	static List<Path> files(Path folder) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter(Files::isRegularFile).sorted().toList();
		}
	}

	/** The rows of a table as texts by column, without those that are absent. */
	static List<Map<String, String>> rows(Path table) throws IOException, SQLException {
		final String reading = table.toString().endsWith(".parquet") ? "read_parquet('" + table + "')" : csv(table);
		try (Connection connection = DriverManager.getConnection("jdbc:duckdb:"); Statement statement = connection.createStatement()) {
			statement.execute("SET TimeZone = 'UTC'");
			try (ResultSet rows = statement.executeQuery("SELECT COLUMNS(*)::VARCHAR FROM " + reading)) {
				return rows(rows);
			}
		}
	}

	private static String csv(Path table) throws IOException {
		final String columns;
		try (BufferedReader text = Files.newBufferedReader(table)) {
			columns = Stream.of(text.readLine().split(",")).map(name -> '\'' + name + "': 'VARCHAR'").collect(Collectors.joining(", "));
		}
		return "read_csv('" + table + "', header = true, auto_detect = false, delim = ',', quote = '\"', escape = '\"', new_line = '\\n',"
				+ " allow_quoted_nulls = false, parallel = false, columns = {" + columns + "})";
	}

	private static List<Map<String, String>> rows(ResultSet rows) throws SQLException {
		final List<Map<String, String>> all = new ArrayList<>();
		while (rows.next()) {
			final Map<String, String> row = new LinkedHashMap<>();
			for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
				final String cell = rows.getString(column);
				if (cell != null) {
					row.put(rows.getMetaData().getColumnName(column), cell);
				}
			}
			all.add(row);
		}
		return all;
	}
}
