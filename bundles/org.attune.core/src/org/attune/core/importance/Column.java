// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.importance;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;

import org.attune.model.configuration.Numbers;

/**
 * The values of one hyperparameter over some runs: numbers where all of them are numbers, or else choices. A run that has no
 * value of it, because it did not apply, has NaN. Never changes.
 */
public final class Column {
	/** A range is called wide where its ends are so far apart that a linear axis would crowd most values at one end. */
	private static final double WIDE = 100;
	private final String id;
	private final List<String> choices;
	private final double[] values;

	private Column(String id, List<String> choices, double[] values) {
		this.id = id;
		this.choices = choices;
		this.values = values;
	}

	/** The columns of all hyperparameters that any configuration has a value of, in the order of their first appearance. */
	public static List<Column> of(List<Map<String, String>> configurations) {
		final Set<String> ids = new LinkedHashSet<>();
		configurations.forEach(configuration -> ids.addAll(configuration.keySet()));
		return ids.stream().map(id -> of(id, configurations.stream().map(configuration -> configuration.get(id)).toList()))
				.toList();
	}

	/** A column of numbers, for example of a metric; NaN where there is none. */
	public static Column ofNumbers(String id, double... values) {
		return new Column(id, List.of(), values.clone());
	}

	private static Column of(String id, List<String> texts) {
		final List<Optional<String>> given = texts.stream().map(Optional::ofNullable).toList();
		final double[] numbers = given.stream().mapToDouble(Column::number).toArray();
		for (int i = 0; i < numbers.length; i++) {
			if (given.get(i).isPresent() && Double.isNaN(numbers[i])) {
				return ofChoices(id, given);
			}
		}
		return new Column(id, List.of(), numbers);
	}

	private static double number(Optional<String> text) {
		return text.map(Numbers::parse).orElseGet(OptionalDouble::empty).orElse(Double.NaN);
	}

	private static Column ofChoices(String id, List<Optional<String>> texts) {
		final List<String> choices = List.copyOf(new TreeSet<>(texts.stream().flatMap(Optional::stream).toList()));
		return new Column(id, choices,
				texts.stream().mapToDouble(text -> text.map(choices::indexOf).map(Double::valueOf).orElse(Double.NaN)).toArray());
	}

	public String id() {
		return id;
	}

	/** Whether the values are numbers and not choices. */
	public boolean numeric() {
		return choices.isEmpty();
	}

	/** The different choices in alphabetical order; empty where the values are numbers. */
	public List<String> choices() {
		return choices;
	}

	/** Number of runs. */
	public int size() {
		return values.length;
	}

	/** The number, or the index of the choice; NaN where the run has none. */
	public double value(int run) {
		return values[Objects.checkIndex(run, values.length)];
	}

	/** The values of some runs only. */
	public Column of(Collection<Integer> runs) {
		return new Column(id, choices, runs.stream().mapToDouble(this::value).toArray());
	}

	/** Whether all runs have the same value; to have none counts as a value. */
	public boolean constant() {
		return Arrays.stream(values).distinct().count() <= 1;
	}

	/** Whether its numbers are above 0 and spread so far that they belong onto a logarithmic scale. */
	public boolean wide() {
		final double least = Arrays.stream(values).filter(Double::isFinite).min().orElse(0);
		final double most = Arrays.stream(values).filter(Double::isFinite).max().orElse(0);
		return numeric() && least > 0 && most >= least * WIDE;
	}
}
