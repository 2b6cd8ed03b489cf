// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.worker;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Splits a command as a shell would, without its substitutions: blanks separate words; single quotes keep everything as
 * it is; in double quotes a backslash keeps a following double quote or backslash as it is, outside of quotes also a
 * following blank or single quote. Any other backslash stands for itself, so that paths of Windows need no care.
 */
public final class CommandLine {
	private final String text;
	private final List<String> words = new ArrayList<>();
	private Optional<StringBuilder> word = Optional.empty();
	private int at;

	private CommandLine(String text) {
		this.text = text;
	}

	/**
	 * The words of the command; none if it is blank.
	 *
	 * @throws IllegalArgumentException if a quote is not closed; the message names the place
	 */
	public static List<String> words(String command) {
		return new CommandLine(command).split();
	}

	private List<String> split() {
		while (at < text.length()) {
			final char next = text.charAt(at++);
			if (next == '\'' || next == '"') {
				quoted(next);
			} else if (Character.isWhitespace(next)) {
				endWord();
			} else {
				current().append(next == '\\' ? escaped(" \t'\"\\") : next); //$NON-NLS-1$
			}
		}
		endWord();
		return words;
	}

	private void quoted(char quote) {
		final int opened = at;
		current();
		while (at < text.length()) {
			final char next = text.charAt(at++);
			if (next == quote) {
				return;
			}
			current().append(next == '\\' && quote == '"' ? escaped("\"\\") : next); //$NON-NLS-1$
		}
		throw new IllegalArgumentException(Messages.bind(Messages.CommandLine_openQuote, quote, opened));
	}

	/** The character after a backslash if it is one of these, else the backslash itself. */
	private char escaped(String special) {
		final boolean escapes = at < text.length() && special.indexOf(text.charAt(at)) >= 0;
		return escapes ? text.charAt(at++) : '\\';
	}

	private StringBuilder current() {
		if (word.isEmpty()) {
			word = Optional.of(new StringBuilder());
		}
		return word.get();
	}

	private void endWord() {
		word.map(StringBuilder::toString).ifPresent(words::add);
		word = Optional.empty();
	}
}
