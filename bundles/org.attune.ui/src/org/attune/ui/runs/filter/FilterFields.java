// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.runs.filter;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The fields that conditions can be about. A field is found by its id, its title without blanks, the initials of its
 * words ("lr" for learningRate), or the beginning of any of them, where that is only one field.
 */
public final class FilterFields {
	private static final int NAMED = 6;
	private final List<FilterField> all;
	private final Set<String> numeric;

	public FilterFields(List<? extends FilterField> all) {
		this.all = List.copyOf(all);
		this.numeric = all.stream().filter(FilterField::numeric).map(FilterField::id).collect(Collectors.toSet());
	}

	/** Whether the field of this id has numbers only. */
	public boolean numeric(String id) {
		return numeric.contains(id);
	}

	List<FilterField> all() {
		return all;
	}

	/** The field with an exact name; empty also where a name is short for several. */
	Optional<FilterField> find(String name) {
		return candidates(name).size() == 1 ? Optional.of(candidates(name).getFirst()) : Optional.empty();
	}

	FilterField named(Token name) throws FilterException {
		List<FilterField> found = candidates(name.text());
		if (found.size() == 1) {
			return found.getFirst();
		}
		throw new FilterException(name.start(), found.isEmpty()
				? Messages.bind(Messages.problem_unknownField, name.text(), names(near(name.text())))
				: Messages.bind(Messages.problem_ambiguousField, name.text(), names(found)));
	}

	private List<FilterField> candidates(String name) {
		String wanted = plain(name);
		return Stream.<Predicate<FilterField>>of(field -> plain(field.id()).equals(wanted),
				field -> plain(field.title()).equals(wanted), field -> initials(field.id()).equals(wanted),
				field -> plain(field.id()).startsWith(wanted) || plain(field.title()).startsWith(wanted))
				.map(test -> all.stream().filter(test).toList()).filter(found -> !found.isEmpty()).findFirst()
				.orElse(List.of());
	}

	/** Those that share the beginning, or else the first ones. */
	private List<FilterField> near(String name) {
		List<FilterField> similar = all.stream()
				.filter(field -> !name.isEmpty() && plain(field.id()).startsWith(plain(name.substring(0, 1)))).toList();
		return similar.isEmpty() ? all : similar;
	}

	private static String names(List<FilterField> fields) {
		String names = fields.stream().limit(NAMED).map(FilterField::id).collect(Collectors.joining(", ")); //$NON-NLS-1$
		return fields.size() > NAMED ? names + ", \u2026" : names; //$NON-NLS-1$
	}

	/** Without case, blanks and punctuation. */
	static String plain(String text) {
		return text.toLowerCase(Locale.ROOT).replaceAll("[\\s._-]", ""); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** "lr" for "learningRate". */
	private static String initials(String id) {
		return id.isEmpty() ? "" : id.substring(0, 1).toLowerCase(Locale.ROOT) //$NON-NLS-1$
				+ id.substring(1).replaceAll("[^A-Z0-9]", "").toLowerCase(Locale.ROOT); //$NON-NLS-1$ //$NON-NLS-2$
	}
}
