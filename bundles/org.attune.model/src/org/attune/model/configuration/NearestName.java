// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.model.configuration;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds what a mistyped name probably means. */
public final class NearestName {
	private NearestName() {
	}

	/**
	 * The name with the fewest letters (Levenshtein) to change, whatever their case and the marks between words; empty
	 * where none has more than half of its letters in common.
	 */
	public static Optional<String> of(String mistyped, Collection<String> names) {
		final String wanted = letters(mistyped);
		return names.stream().filter(name -> distance(wanted, letters(name)) <= Math.max(wanted.length(),
				letters(name).length()) / 2).min(Comparator.comparingInt(name -> distance(wanted, letters(name))));
	}

	private static String letters(String name) {
		return name.toLowerCase(Locale.ROOT).replaceAll("[\\s_.-]", "");
	}

	private static int distance(String from, String to) {
		int[] row = new int[to.length() + 1];
		for (int column = 0; column <= to.length(); column++) {
			row[column] = column;
		}
		for (int line = 1; line <= from.length(); line++) {
			row = next(row, line, from.charAt(line - 1), to);
		}
		return row[to.length()];
	}

	private static int[] next(int[] above, int line, char letter, String to) {
		final int[] row = new int[above.length];
		row[0] = line;
		for (int column = 1; column < row.length; column++) {
			final int changed = above[column - 1] + (to.charAt(column - 1) == letter ? 0 : 1);
			row[column] = Math.min(changed, 1 + Math.min(above[column], row[column - 1]));
		}
		return row;
	}
}
