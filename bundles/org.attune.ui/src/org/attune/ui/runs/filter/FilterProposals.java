// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.runs.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.attune.ui.runs.filter.Token.Kind;

/** What may come next in a filter. */
public final class FilterProposals {
	private static final int MOST = 40;
	private final FilterFields fields;

	public FilterProposals(FilterFields fields) {
		this.fields = fields;
	}

	/**
	 * A way to go on.
	 *
	 * @param text what is inserted
	 * @param label what is offered
	 * @param from offset from which the text up to the caret is replaced
	 */
	public record Proposal(String text, String label, int from) {
	}

	/** Ways to go on at an offset, fields and values before key words. */
	public List<Proposal> at(String text, int offset) {
		String before = text.substring(0, offset);
		int from = beginning(before);
		String typed = before.substring(from);
		return tokens(before.substring(0, from)).map(tokens -> follow(tokens, typed, from)).orElse(List.of());
	}

	/** Where the word at the end begins. */
	private static int beginning(String before) {
		int from = before.length();
		while (from > 0 && !Character.isWhitespace(before.charAt(from - 1)) && "()=<>!~\"".indexOf(before.charAt(from - 1)) < 0) { //$NON-NLS-1$
			from--;
		}
		return from;
	}

	private static Optional<List<Token>> tokens(String text) {
		try {
			List<Token> tokens = new ArrayList<>(Token.all(text));
			tokens.removeLast();
			return Optional.of(tokens);
		} catch (FilterException e) {
			return Optional.empty(); // inside of quotes there is nothing to offer
		}
	}

	private List<Proposal> follow(List<Token> tokens, String typed, int from) {
		Token last = tokens.isEmpty() ? new Token(Kind.END, "", 0) : tokens.getLast(); //$NON-NLS-1$
		Stream<Proposal> next;
		if (last.kind() == Kind.OPERATOR) {
			next = values(tokens, from);
		} else if (last.kind() == Kind.WORD && !keyword(last) && !isValue(tokens) && fields.find(last.text()).isPresent()) {
			next = operators(fields.find(last.text()).orElseThrow(), from);
		} else {
			next = conditions(from);
		}
		String start = typed.toLowerCase(Locale.ROOT);
		return next.filter(proposal -> matches(proposal, start)).limit(MOST).toList();
	}

	private static boolean matches(Proposal proposal, String start) {
		return proposal.text().toLowerCase(Locale.ROOT).startsWith(start)
				|| proposal.label().toLowerCase(Locale.ROOT).startsWith(start);
	}

	private static boolean keyword(Token word) {
		return Stream.of(FilterParser.AND, FilterParser.OR, FilterParser.NOT, FilterParser.STARRED).anyMatch(word::is);
	}

	private static boolean isValue(List<Token> tokens) {
		return tokens.size() > 1 && tokens.get(tokens.size() - 2).kind() == Kind.OPERATOR;
	}

	private Stream<Proposal> values(List<Token> tokens, int from) {
		Optional<FilterField> field = tokens.size() < 2 ? Optional.empty() : fields.find(tokens.get(tokens.size() - 2).text());
		return field.stream().flatMap(known -> Stream.concat(known.values().stream(), Stream.of("NaN", "none"))) //$NON-NLS-1$ //$NON-NLS-2$
				.map(value -> new Proposal(quoted(value) + ' ', value, from));
	}

	private static String quoted(String value) {
		return value.matches("[^\\s()=<>!~\"#]+") ? value : '"' + value + '"'; //$NON-NLS-1$
	}

	private static Stream<Proposal> operators(FilterField field, int from) {
		Stream<String> ordered = field.numeric() ? Stream.of("<", "<=", ">", ">=") : Stream.of("~", "!~"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$
		return Stream.concat(Stream.of("=", "!="), ordered).map(operator -> new Proposal(operator + ' ', operator, from)); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private Stream<Proposal> conditions(int from) {
		Stream<Proposal> named = fields.all().stream()
				.map(field -> new Proposal(field.id() + ' ', field.id() + " \u2013 " + field.title(), from)); //$NON-NLS-1$
		Stream<Proposal> words = Stream.of(FilterParser.STARRED, FilterParser.AND, FilterParser.OR, FilterParser.NOT)
				.map(word -> new Proposal(word + ' ', word, from));
		return Stream.concat(named, words);
	}
}
