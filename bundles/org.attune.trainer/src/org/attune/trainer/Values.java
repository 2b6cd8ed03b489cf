// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The hyperparameters of a request, each checked when it is read.
 *
 * @param texts as the request has them, by id
 */
record Values(Map<String, String> texts) {
	/** Of a mandatory one: a whole number from 1. */
	int whole(String id, int most) throws RefusedException {
		final String text = mandatory(id);
		return Numbers.parsedWhole(text).stream().filter(value -> value >= 1 && value <= most).boxed().findFirst()
				.orElseThrow(() -> new RefusedException("values." + id, "'" + text + "' is not a whole number from 1 to " + most
						+ "; enter one"));
	}

	double number(Hyperparameter hyperparameter) throws RefusedException {
		return hyperparameter.value(text(hyperparameter.id()));
	}

	/** Of a hyperparameter whose range has whole numbers only. */
	int whole(Hyperparameter hyperparameter) throws RefusedException {
		return (int) number(hyperparameter);
	}

	/** All numbers of a reader that it makes use of, by id. */
	Map<String, Double> numbers(Hyperparameter.Reader reader, Predicate<String> reads) throws RefusedException {
		final Map<String, Double> numbers = new LinkedHashMap<>();
		for (final Hyperparameter hyperparameter : Hyperparameter.readBy(reader)) {
			if (reads.test(hyperparameter.id())) {
				numbers.put(hyperparameter.id(), number(hyperparameter));
			}
		}
		return numbers;
	}

	/** Of a mandatory choice. */
	<T> T choice(String id, Function<String, Optional<T>> named, List<String> choices) throws RefusedException {
		return choice(id, mandatory(id), named, choices);
	}

	/** Of a choice that may be left out. */
	<T> T choice(String id, T otherwise, Function<String, Optional<T>> named, List<String> choices) throws RefusedException {
		final Optional<String> text = text(id);
		return text.isPresent() ? choice(id, text.get(), named, choices) : otherwise;
	}

	private static <T> T choice(String id, String text, Function<String, Optional<T>> named, List<String> choices)
			throws RefusedException {
		return named.apply(text).orElseThrow(
				() -> new RefusedException("values." + id, "there is no '" + text + "'; use one of " + choices));
	}

	/** Of a switch that is off where it is left out. */
	boolean flag(String id) throws RefusedException {
		return choice(id, false, Values::flagNamed, List.of("true", "false"));
	}

	private static Optional<Boolean> flagNamed(String text) {
		return switch (text.strip()) {
			case "true" -> Optional.of(true);
			case "false" -> Optional.of(false);
			default -> Optional.empty();
		};
	}

	private String mandatory(String id) throws RefusedException {
		return text(id).orElseThrow(() -> new RefusedException("values." + id, "it is missing; enter a value"));
	}

	private Optional<String> text(String id) {
		return Optional.ofNullable(texts.get(id));
	}
}
