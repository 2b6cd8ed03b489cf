// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.model.validation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.attune.model.configuration.Configurations;
import org.attune.model.tuning.Condition;
import org.attune.model.tuning.Hyperparameter;
import org.attune.model.tuning.TuningPackage;

/** The constraints of what a hyperparameter depends on. */
record ConditionRules(Hyperparameter hyperparameter, Findings findings) {

	void check() {
		hyperparameter.getAppliesWhen().forEach(this::check);
		final List<Hyperparameter> cycle = cycle();
		if (!cycle.isEmpty()) {
			final String path = Stream.concat(cycle.stream(), Stream.of(hyperparameter)).map(Configurations::label)
					.collect(Collectors.joining(" \u2192 "));
			error(RuleMessage.CONDITION_CYCLE, path);
		}
	}

	private void check(Condition condition) {
		final Hyperparameter decisive = condition.getHyperparameter();
		if (decisive == null || decisive.eContainer() != hyperparameter.eContainer()) {
			error(RuleMessage.CONDITION_OUTSIDE);
			return;
		}
		if (condition.getValues().isEmpty()) {
			error(RuleMessage.CONDITION_EMPTY, Configurations.label(decisive));
		}
		for (String value : condition.getValues()) {
			if (value == null || ValueRules.fault(decisive, value).isPresent()) {
				error(RuleMessage.CONDITION_VALUE, Configurations.label(decisive), String.valueOf(value));
			}
		}
	}

	/** From the hyperparameter on what each depends on, until the one that depends on the first; empty: no cycle. */
	private List<Hyperparameter> cycle() {
		final Deque<List<Hyperparameter>> paths = new ArrayDeque<>(List.of(List.of(hyperparameter)));
		final Set<Hyperparameter> seen = new HashSet<>();
		while (!paths.isEmpty()) {
			final List<Hyperparameter> path = paths.remove();
			for (Hyperparameter next : decisive(path.getLast())) {
				if (next == hyperparameter) {
					return path;
				}
				if (seen.add(next)) {
					final List<Hyperparameter> longer = new ArrayList<>(path);
					longer.add(next);
					paths.add(longer);
				}
			}
		}
		return List.of();
	}

	private static List<Hyperparameter> decisive(Hyperparameter dependent) {
		return dependent.getAppliesWhen().stream().map(Condition::getHyperparameter).filter(Objects::nonNull).toList();
	}

	private void error(RuleMessage message, String... more) {
		final String[] values = Stream.concat(Stream.of(Configurations.label(hyperparameter)), Stream.of(more))
				.toArray(String[]::new);
		findings.error(TuningPackage.Literals.HYPERPARAMETER__APPLIES_WHEN, message.text(values));
	}
}
