// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.imports;

import java.util.ArrayList;
import java.util.List;

import org.attune.core.imports.CsvTable.Row;

/** Takes a text apart into rows of cells; empty lines are left out. */
final class CsvParser {
	private final String name;
	private final String text;
	private final char separator;
	private final List<Row> rows = new ArrayList<>();
	private List<String> cells = new ArrayList<>();
	private int position;
	private int line = 1;
	private int begun = 1;

	CsvParser(String name, String text) {
		this.name = name;
		this.text = text;
		this.separator = separator(text.lines().findFirst().orElse("")); //$NON-NLS-1$
	}

	private static char separator(String header) {
		if (header.indexOf(',') >= 0) {
			return ',';
		}
		return header.indexOf(';') >= 0 ? ';' : header.indexOf('\t') >= 0 ? '\t' : ',';
	}

	List<Row> rows() throws ImportException {
		while (position < text.length()) {
			cells.add(at('"') ? quoted() : plain());
			if (at(separator)) {
				position++;
				if (position == text.length()) {
					cells.add(""); //$NON-NLS-1$
					endRow();
				}
			} else {
				endRow();
			}
		}
		return rows;
	}

	private boolean at(char character) {
		return position < text.length() && text.charAt(position) == character;
	}

	private String plain() {
		final int start = position;
		while (position < text.length() && !at(separator) && !at('\n') && !at('\r')) {
			position++;
		}
		return text.substring(start, position).strip();
	}

	private String quoted() throws ImportException {
		final int from = line;
		final StringBuilder cell = new StringBuilder();
		position++;
		while (position < text.length()) {
			final char next = text.charAt(position++);
			if (next != '"') {
				line += next == '\n' ? 1 : 0;
				cell.append(next);
			} else if (at('"')) {
				cell.append('"');
				position++;
			} else {
				return closed(cell.toString());
			}
		}
		throw new ImportException(Messages.bind(Messages.CsvParser_open, name, from));
	}

	private String closed(String cell) throws ImportException {
		if (position < text.length() && !at(separator) && !at('\n') && !at('\r')) {
			throw new ImportException(Messages.bind(Messages.CsvParser_behind, name, line));
		}
		return cell;
	}

	private void endRow() {
		position += at('\r') ? 1 : 0;
		position += at('\n') ? 1 : 0;
		if (cells.size() > 1 || !cells.getFirst().isEmpty()) {
			rows.add(new Row(begun, List.copyOf(cells)));
		}
		cells = new ArrayList<>();
		begun = ++line;
	}
}
