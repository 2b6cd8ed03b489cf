// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.analysis.conformance;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a table as RFC 4180 has it, row by row. An empty cell without quotes is absent. */
final class CsvRows implements Closeable {
	private static final int END = -1;

	private final Path file;
	private final BufferedReader text;
	private final List<String> columns;
	private int next;
	private long row = 1;

	/** @throws BrokenFileException if the header is not one of a table */
	CsvRows(Path file) throws IOException {
		this.file = file;
		this.text = Files.newBufferedReader(file);
		try {
			next = text.read();
			columns = cells().stream().map(cell -> cell.orElse("")).toList();
			if (new HashSet<>(columns).size() < columns.size() || columns.contains("")) {
				throw new BrokenFileException(file + ": column names are empty or there twice: " + columns);
			}
		} catch (IOException e) {
			text.close();
			throw e;
		}
	}

	List<String> columns() {
		return columns;
	}

	/** Number of the row that was read last; the header is 1. */
	long row() {
		return row;
	}

	/** The cells of the next row that are there, by column; empty at the end. */
	Optional<Map<String, String>> next() throws IOException {
		if (next == END) {
			return Optional.empty();
		}
		row++;
		final List<Optional<String>> cells = cells();
		if (cells.size() != columns.size()) {
			throw new BrokenFileException(file.getFileName() + ", row " + row + ": has " + cells.size() + " cells for " + columns.size() + " columns");
		}
		final Map<String, String> found = new LinkedHashMap<>();
		for (int index = 0; index < cells.size(); index++) {
			final String column = columns.get(index);
			cells.get(index).ifPresent(cell -> found.put(column, cell));
		}
		return Optional.of(found);
	}

	private List<Optional<String>> cells() throws IOException {
		final List<Optional<String>> cells = new ArrayList<>();
		cells.add(cell());
		while (next == ',') {
			next = text.read();
			cells.add(cell());
		}
		if (next == '\r') {
			next = text.read();
		}
		if (next != '\n' && next != END) {
			throw new BrokenFileException(file.getFileName() + ", row " + row + ": text behind a quoted cell");
		}
		next = next == END ? END : text.read();
		return cells;
	}

	private Optional<String> cell() throws IOException {
		if (next == '"') {
			return Optional.of(quoted());
		}
		final StringBuilder cell = new StringBuilder();
		while (next != ',' && next != '\n' && next != '\r' && next != END) {
			cell.append((char) next);
			next = text.read();
		}
		return cell.isEmpty() ? Optional.empty() : Optional.of(cell.toString());
	}

	private String quoted() throws IOException {
		final StringBuilder cell = new StringBuilder();
		next = text.read();
		while (next != '"' || (next = text.read()) == '"') {
			if (next == END) {
				throw new BrokenFileException(file.getFileName() + ", row " + row + ": a quote is not closed");
			}
			cell.append((char) next);
			next = text.read();
		}
		return cell.toString();
	}

	@Override
	public void close() throws IOException {
		text.close();
	}
}
