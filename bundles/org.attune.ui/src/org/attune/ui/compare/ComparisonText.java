// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.compare;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes a comparison as a person sees it, for spreadsheets and for issues. */
final class ComparisonText {
	private final SideBySide table;

	ComparisonText(SideBySide table) {
		this.table = table;
	}

	/** Tab separated, a line for each row; sections stand on lines of their own. */
	String tabSeparated() {
		return lines().map(line -> line.stream().map(cell -> cell.replaceAll("[\\t\\r\\n]+", " ")) //$NON-NLS-1$ //$NON-NLS-2$
				.collect(Collectors.joining("\t"))).collect(Collectors.joining("\n")); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** A table as GitHub and most other readers of Markdown have it. */
	String markdown() {
		Stream<String> rule = Stream.of("|" + " --- |".repeat(table.runs().size() + 1)); //$NON-NLS-1$ //$NON-NLS-2$
		List<String> rows = lines().map(ComparisonText::markdown).toList();
		return Stream.concat(Stream.concat(rows.stream().limit(1), rule), rows.stream().skip(1))
				.collect(Collectors.joining("\n")); //$NON-NLS-1$
	}

	private static String markdown(List<String> line) {
		return line.stream().map(cell -> cell.replaceAll("[\\r\\n]+", " ").replaceAll("([\\\\|*_`<])", "\\\\$1")) //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
				.collect(Collectors.joining(" | ", "| ", " |")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}

	private Stream<List<String>> lines() {
		Stream<String> titles = table.runs().stream().map(table::title);
		return Stream.concat(Stream.of(Stream.concat(Stream.of(""), titles).toList()), //$NON-NLS-1$
				table.sections().stream().flatMap(this::section));
	}

	private Stream<List<String>> section(Section section) {
		Stream<String> blanks = table.runs().stream().map(run -> ""); //$NON-NLS-1$
		Stream<List<String>> rows = table.rows(section).stream().flatMap(key -> table.row(key).stream())
				.map(row -> Stream.concat(Stream.of(row.label()), row.cells().stream().map(Cell::whole)).toList());
		return Stream.concat(Stream.of(Stream.concat(Stream.of(table.heading(section)), blanks).toList()), rows);
	}
}
