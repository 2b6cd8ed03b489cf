// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.runs.filter;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

import org.attune.core.run.Run;
import org.attune.ui.runs.filter.Token.Kind;

/**
 * Reads a filter: conditions ({@code lr < 0.01}), tags ({@code #good}), {@code starred} and words to search for, joined by
 * {@code and} (which may be left out), {@code or} and {@code not}, with parentheses.
 */
final class FilterParser {
	static final String AND = "and"; //$NON-NLS-1$
	static final String OR = "or"; //$NON-NLS-1$
	static final String NOT = "not"; //$NON-NLS-1$
	static final String STARRED = "starred"; //$NON-NLS-1$
	private final FilterFields fields;
	private final List<Token> tokens;
	private int at;

	FilterParser(String text, FilterFields fields) throws FilterException {
		this.fields = fields;
		this.tokens = Token.all(text);
	}

	Predicate<Run> parse() throws FilterException {
		if (peek().kind() == Kind.END) {
			return run -> true;
		}
		Predicate<Run> all = alternatives();
		if (peek().kind() != Kind.END) {
			throw new FilterException(peek().start(), Messages.problem_noParenthesis);
		}
		return all;
	}

	private Predicate<Run> alternatives() throws FilterException {
		Predicate<Run> any = conjunction();
		while (peek().is(OR)) {
			next();
			any = any.or(conjunction());
		}
		return any;
	}

	private Predicate<Run> conjunction() throws FilterException {
		Predicate<Run> all = negation();
		while (peek().kind() != Kind.END && peek().kind() != Kind.CLOSE && !peek().is(OR)) {
			if (peek().is(AND)) {
				next();
			}
			all = all.and(negation());
		}
		return all;
	}

	private Predicate<Run> negation() throws FilterException {
		if (peek().is(NOT)) {
			next();
			return negation().negate();
		}
		return condition();
	}

	private Predicate<Run> condition() throws FilterException {
		Token first = next();
		return switch (first.kind()) {
		case OPEN -> parenthesis(first);
		case TAG -> run -> run.annotation().tags().stream().anyMatch(first.text()::equalsIgnoreCase);
		case WORD -> word(first);
		case STRING -> search(first.text());
		case OPERATOR -> throw new FilterException(first.start(),
				Messages.bind(Messages.problem_fieldMissing, first.text()));
		default -> throw new FilterException(first.start(), Messages.problem_conditionMissing);
		};
	}

	private Predicate<Run> parenthesis(Token open) throws FilterException {
		Predicate<Run> inside = alternatives();
		if (next().kind() != Kind.CLOSE) {
			throw new FilterException(open.start(), Messages.problem_parenthesis);
		}
		return inside;
	}

	private Predicate<Run> word(Token word) throws FilterException {
		if (peek().kind() == Kind.OPERATOR) {
			FilterField field = fields.named(word);
			Token operator = next();
			Token value = next();
			if (value.kind() != Kind.WORD && value.kind() != Kind.STRING) {
				throw new FilterException(value.start(), Messages.bind(Messages.problem_valueMissing, operator.text(),
						field.numeric() ? "0.01" : field.values().stream().findFirst().orElse("adam"))); //$NON-NLS-1$ //$NON-NLS-2$
			}
			return new Comparison(field, operator, value).predicate();
		}
		if (word.is(AND) || word.is(OR)) {
			throw new FilterException(word.start(), Messages.problem_conditionMissing);
		}
		return word.is(STARRED) ? run -> run.annotation().starred() : search(word.text());
	}

	/** Whether any field's text has the words in it. */
	private Predicate<Run> search(String words) {
		String part = words.toLowerCase(Locale.ROOT);
		return run -> fields.all().stream().anyMatch(field -> field.text(run).toLowerCase(Locale.ROOT).contains(part));
	}

	private Token peek() {
		return tokens.get(at);
	}

	/** The end stays the next one for ever. */
	private Token next() {
		Token token = peek();
		at = Math.min(at + 1, tokens.size() - 1);
		return token;
	}
}
