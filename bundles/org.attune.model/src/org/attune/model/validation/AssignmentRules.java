// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.model.validation;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

import org.attune.model.configuration.Applicability;
import org.attune.model.configuration.Configurations;
import org.attune.model.tuning.Assignment;
import org.attune.model.tuning.Choice;
import org.attune.model.tuning.Condition;
import org.attune.model.tuning.Experiment;
import org.attune.model.tuning.Hyperparameter;
import org.attune.model.tuning.Reason;
import org.attune.model.tuning.TuningPackage;

/**
 * The constraints of a value, alone and beside the others.
 *
 * @param images how many there are to train on, where that was counted
 */
record AssignmentRules(Assignment assignment, Findings findings, OptionalLong images) {

	void check() {
		final Hyperparameter hyperparameter = assignment.getHyperparameter();
		experiment().ifPresent(experiment -> {
			if (hyperparameter == null || !Configurations.hyperparameters(experiment).contains(hyperparameter)) {
				findings.error(TuningPackage.Literals.ASSIGNMENT__HYPERPARAMETER, RuleMessage.ASSIGNMENT_OUTSIDE
						.text(Configurations.explicitValue(assignment).orElse("")));
			} else if (Applicability.applies(hyperparameter, experiment)) {
				checkValue(hyperparameter, experiment);
				checkReason(hyperparameter);
			} else if (Configurations.explicitValue(assignment).isPresent()) {
				findings.warning(TuningPackage.Literals.ASSIGNMENT__VALUE, RuleMessage.VALUE_WITHOUT_EFFECT
						.text(Configurations.label(hyperparameter), circumstances(hyperparameter, experiment)));
			}
		});
	}

	private Optional<Experiment> experiment() {
		return assignment.eContainer() != null && assignment.eContainer().eContainer() instanceof Experiment experiment
				? Optional.of(experiment)
				: Optional.empty();
	}

	private void checkValue(Hyperparameter hyperparameter, Experiment experiment) {
		final Optional<String> chosen = Configurations.explicitValue(assignment);
		if (chosen.isEmpty() && Configurations.defaultValue(hyperparameter).isEmpty()) {
			findings.error(TuningPackage.Literals.ASSIGNMENT__VALUE,
					RuleMessage.VALUE_MISSING.text(Configurations.label(hyperparameter)));
		}
		final Optional<String> fault = chosen.flatMap(text -> ValueRules.fault(hyperparameter, text));
		fault.ifPresent(message -> findings.error(TuningPackage.Literals.ASSIGNMENT__VALUE, message));
		if (fault.isEmpty()) {
			new CombinationRules(hyperparameter, new CombinationLimits(experiment, images), findings).check();
		}
	}

	private void checkReason(Hyperparameter hyperparameter) {
		final boolean text = assignment.getReasonText() != null && !assignment.getReasonText().isBlank();
		if (assignment.getReason() == Reason.OTHER && !text) {
			findings.error(TuningPackage.Literals.ASSIGNMENT__REASON_TEXT,
					RuleMessage.REASON_TEXT.text(Configurations.label(hyperparameter)));
		}
	}

	/** The values that keep the hyperparameter from applying, as "Optimizer = SGD". */
	private static String circumstances(Hyperparameter hyperparameter, Experiment experiment) {
		return hyperparameter.getAppliesWhen().stream().map(Condition::getHyperparameter)
				.filter(Objects::nonNull).distinct()
				.map(decisive -> Configurations.label(decisive) + " = " + valueLabel(decisive, experiment))
				.collect(Collectors.joining(", "));
	}

	private static String valueLabel(Hyperparameter hyperparameter, Experiment experiment) {
		final String value = Configurations.value(hyperparameter, experiment).orElse("\u2013");
		return hyperparameter.getChoices().stream().filter(choice -> value.equals(choice.getValue()))
				.map(Choice::getLabel).filter(Objects::nonNull).findFirst().orElse(value);
	}
}
