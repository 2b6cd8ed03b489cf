// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.model.validation;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.attune.model.configuration.Configurations;
import org.attune.model.tuning.Choice;
import org.attune.model.tuning.Hyperparameter;
import org.attune.model.tuning.HyperparameterSpace;
import org.attune.model.tuning.HyperparameterType;
import org.attune.model.tuning.TuningPackage;

/** The constraints of a hyperparameter's definition but for its conditions. */
record HyperparameterRules(Hyperparameter hyperparameter, Findings findings) {

	void check() {
		checkId(Optional.ofNullable(hyperparameter.getId()).orElse(""));
		checkRange();
		checkChoices();
		Configurations.defaultValue(hyperparameter).flatMap(text -> ValueRules.fault(hyperparameter, text))
				.ifPresent(fault -> findings.error(TuningPackage.Literals.HYPERPARAMETER__DEFAULT_VALUE,
						RuleMessage.DEFAULT_INVALID.text(label(), fault)));
	}

	private void checkId(String id) {
		if (id.isBlank()) {
			findings.error(TuningPackage.Literals.HYPERPARAMETER__ID, RuleMessage.ID_EMPTY.text(label()));
		} else if (earlier().anyMatch(other -> id.equals(other.getId()))) {
			findings.error(TuningPackage.Literals.HYPERPARAMETER__ID, RuleMessage.ID_DUPLICATE.text(id));
		}
	}

	private Stream<Hyperparameter> earlier() {
		return hyperparameter.eContainer() instanceof HyperparameterSpace space
				? space.getHyperparameters().stream().takeWhile(other -> other != hyperparameter)
				: Stream.empty();
	}

	private void checkRange() {
		final ValueRange range = ValueRange.of(hyperparameter);
		if (range.empty()) {
			findings.error(TuningPackage.Literals.HYPERPARAMETER__MINIMUM,
					RuleMessage.RANGE_EMPTY.text(label(), range.text()));
		}
	}

	private void checkChoices() {
		if (hyperparameter.getType() == HyperparameterType.CATEGORICAL && hyperparameter.getChoices().isEmpty()) {
			choices(RuleMessage.CHOICES_NONE, "");
		}
		final Set<String> known = new HashSet<>();
		for (Choice choice : hyperparameter.getChoices()) {
			if (choice.getValue() == null || choice.getValue().isBlank()) {
				choices(RuleMessage.CHOICE_EMPTY, "");
			} else if (!known.add(choice.getValue())) {
				choices(RuleMessage.CHOICE_DUPLICATE, choice.getValue());
			}
		}
	}

	private void choices(RuleMessage message, String value) {
		findings.error(TuningPackage.Literals.HYPERPARAMETER__CHOICES, message.text(label(), value));
	}

	private String label() {
		return Configurations.label(hyperparameter);
	}
}
