// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.runs.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One part of a filter.
 *
 * @param text without quotes and without the # of a tag
 * @param start offset of its first character
 */
record Token(Kind kind, String text, int start) {
	private static final String WORD = "[^\\s()=<>!~\"#]+"; //$NON-NLS-1$
	private static final Pattern PART = Pattern.compile(
			"\\s+|(?<operator>!=|<=|>=|!~|[=<>~])|(?<open>\\()|(?<close>\\))|\"(?<string>[^\"]*)\"|#(?<tag>" + WORD //$NON-NLS-1$
					+ ")|(?<word>" + WORD + ")"); //$NON-NLS-1$ //$NON-NLS-2$

	enum Kind {
		WORD, STRING, TAG, OPERATOR, OPEN, CLOSE, END
	}

	/** The parts of a text; the last one is {@link Kind#END}. */
	static List<Token> all(String text) throws FilterException {
		List<Token> tokens = new ArrayList<>();
		Matcher matcher = PART.matcher(text);
		int at = 0;
		while (at < text.length()) {
			if (!matcher.region(at, text.length()).lookingAt()) {
				throw new FilterException(at, text.charAt(at) == '"' ? Messages.problem_quote
						: Messages.bind(Messages.problem_character, text.charAt(at)));
			}
			for (Kind kind : Kind.values()) {
				String part = kind == Kind.END ? null : matcher.group(kind.name().toLowerCase(Locale.ROOT));
				if (part != null) {
					tokens.add(new Token(kind, part, at));
				}
			}
			at = matcher.end();
		}
		tokens.add(new Token(Kind.END, "", text.length())); //$NON-NLS-1$
		return tokens;
	}

	boolean is(String keyword) {
		return kind == Kind.WORD && text.equalsIgnoreCase(keyword);
	}
}
