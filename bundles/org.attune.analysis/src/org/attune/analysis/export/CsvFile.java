// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.analysis.export;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;

/**
 * A table in UTF-8 with a header, commas, line feeds, and quotes as RFC 4180 has them. A cell that is absent is empty; one
 * that holds an empty text is a pair of quotes.
 */
final class CsvFile implements Closeable {
	private final List<String> columns;
	private final Writer writer;

	/** Creates the file, which must not be there, and the folders above it. */
	CsvFile(Path file, List<String> columns) throws IOException {
		this.columns = List.copyOf(columns);
		Files.createDirectories(file.getParent());
		this.writer = new BufferedWriter(new OutputStreamWriter(
				Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), StandardCharsets.UTF_8));
		write(columns);
	}

	/** @param cells by column */
	void row(Map<String, String> cells) throws IOException {
		if (!columns.containsAll(cells.keySet())) {
			throw new IllegalArgumentException(cells.keySet() + " are not all among " + columns);
		}
		write(columns.stream().map(column -> cells.containsKey(column) ? quoted(cells.get(column)) : "").toList());
	}

	private void write(List<String> cells) throws IOException {
		writer.write(String.join(",", cells));
		writer.write('\n');
	}

	private static String quoted(String cell) {
		final boolean plain = !cell.isEmpty() && cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
		return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
	}

	@Override
	public void close() throws IOException {
		writer.close();
	}
}
