// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.imports;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A file of comma-separated values (RFC 4180) with a row of column names. Where that row has semicolons or tabs and no
 * comma, those separate.
 *
 * @param name   of the file, for messages
 * @param header unique names
 */
public record CsvTable(String name, List<String> header, List<Row> rows) {
	private static final char BYTE_ORDER_MARK = '\ufeff';
	/** All of a table is held in memory, some times over. */
	private static final long LARGEST_MIB = 256;
	private static final long BYTES_PER_MIB = 1 << 20;

	/** @param line number in the file at which the row begins, from 1 */
	public record Row(int line, List<String> cells) {
	}

	/** Reads the whole file, which is refused where it is larger than 256 MiB; blocks. */
	public static CsvTable read(Path file) throws IOException, ImportException {
		if (Files.size(file) > LARGEST_MIB * BYTES_PER_MIB) {
			throw new ImportException(Messages.bind(Messages.CsvTable_large, file, LARGEST_MIB));
		}
		try {
			return parse(file.getFileName().toString(), Files.readString(file));
		} catch (CharacterCodingException e) {
			throw new ImportException(Messages.bind(Messages.CsvTable_encoding, file));
		}
	}

	static CsvTable parse(String name, String text) throws ImportException {
		final String content = text.isEmpty() || text.charAt(0) != BYTE_ORDER_MARK ? text : text.substring(1);
		final List<Row> rows = new ArrayList<>(new CsvParser(name, content).rows());
		if (rows.isEmpty()) {
			throw new ImportException(Messages.bind(Messages.CsvTable_empty, name));
		}
		final List<String> header = rows.removeFirst().cells().stream().map(String::strip).toList();
		checkHeader(name, header);
		for (Row row : rows) {
			if (row.cells().size() != header.size()) {
				throw new ImportException(Messages.bind(Messages.CsvTable_cells,
						new Object[] { name, row.line(), row.cells().size(), header.size() }));
			}
		}
		return new CsvTable(name, header, List.copyOf(rows));
	}

	private static void checkHeader(String name, List<String> header) throws ImportException {
		final Set<String> seen = new HashSet<>();
		for (String column : header) {
			if (column.isEmpty() || !seen.add(column)) {
				throw new ImportException(Messages.bind(Messages.CsvTable_header, name, column));
			}
		}
	}
}
