// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.model.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

import org.attune.model.configuration.Applicability;
import org.attune.model.configuration.Configurations;
import org.attune.model.configuration.NearestName;
import org.attune.model.configuration.Numbers;
import org.attune.model.preset.Preset;
import org.attune.model.preset.Presets;
import org.attune.model.tuning.Assignment;
import org.attune.model.tuning.Choice;
import org.attune.model.tuning.Condition;
import org.attune.model.tuning.Experiment;
import org.attune.model.tuning.Hyperparameter;
import org.attune.model.tuning.Reason;
import org.attune.model.tuning.TuningPackage;

/** What could put the value of a hyperparameter right. */
record AssignmentRemedies(Assignment assignment, Experiment experiment, CombinationLimits limits) {
	/** So many values of a condition are proposed; all of them would hide the other remedies. */
	private static final int PROPOSED_VALUES = 3;

	List<Fix> of(Problem problem) {
		if (problem.feature() == TuningPackage.Literals.ASSIGNMENT__REASON_TEXT) {
			return List.of(Fix.of(RuleMessage.FIX_NO_REASON.text(label(hyperparameter())), assignment,
					TuningPackage.Literals.ASSIGNMENT__REASON, Reason.NONE));
		}
		if (problem.feature() != TuningPackage.Literals.ASSIGNMENT__VALUE) {
			return List.of();
		}
		final List<Fix> fixes = new ArrayList<>();
		if (Applicability.applies(hyperparameter(), experiment)) {
			likely().ifPresent(value -> fixes.add(set(RuleMessage.FIX_SET, hyperparameter(), value)));
			longer().ifPresent(fixes::add);
			fromPreset().ifPresent(fixes::add);
		} else {
			fixes.addAll(enabling());
		}
		reset().ifPresent(fixes::add);
		return fixes;
	}

	private Hyperparameter hyperparameter() {
		return assignment.getHyperparameter();
	}

	/** What was probably meant: the nearest number or name that is possible. */
	private Optional<String> likely() {
		final String text = Configurations.explicitValue(assignment).orElse("").strip();
		final Optional<String> likely = switch (hyperparameter().getType()) {
			case INTEGER, REAL -> number(Numbers.parse(text.replace(',', '.')));
			case CATEGORICAL -> choice(text);
			case BOOLEAN -> NearestName.of(text, List.of("true", "false"));
		};
		return likely.filter(value -> !value.equals(text) && ValueRules.fault(hyperparameter(), value).isEmpty());
	}

	private Optional<String> number(OptionalDouble typed) {
		if (typed.isEmpty()) {
			return Optional.empty();
		}
		final double limit = limits.limit(hyperparameter()).orElse(Double.POSITIVE_INFINITY);
		final double possible = ValueScale.of(hyperparameter()).nearest(typed.getAsDouble());
		return Optional.of(Numbers.canonical(possible > limit ? Math.floor(limit) : possible));
	}

	/** By the value or by what a person reads for it. */
	private Optional<String> choice(String text) {
		final List<String> values = hyperparameter().getChoices().stream().map(Choice::getValue)
				.filter(Objects::nonNull).toList();
		return hyperparameter().getChoices().stream().filter(choice -> text.equalsIgnoreCase(choice.getLabel()))
				.map(Choice::getValue).findFirst().or(() -> NearestName.of(text, values));
	}

	/** As many epochs as the value needs. */
	private Optional<Fix> longer() {
		final OptionalDouble value = limits.value(hyperparameter());
		final OptionalDouble limit = limits.limit(hyperparameter());
		final Optional<Hyperparameter> epochs = Configurations.hyperparameter(experiment, "epochs");
		if (value.isEmpty() || limit.isEmpty() || value.getAsDouble() <= limit.getAsDouble() || epochs.isEmpty()
				|| !List.of("warmupEpochs", "patience", "stepEpochs", "plateauPatience")
						.contains(hyperparameter().getId())) {
			return Optional.empty();
		}
		final double needed = Math.ceil(limits.epochs().orElse(0) + value.getAsDouble() - limit.getAsDouble());
		return Optional.of(set(RuleMessage.FIX_SET, epochs.get(), Numbers.canonical(needed)))
				.filter(fix -> ValueRules.fault(epochs.get(), Numbers.canonical(needed)).isEmpty());
	}

	/** For a value that has no default: the one that people start with. */
	private Optional<Fix> fromPreset() {
		if (Configurations.explicitValue(assignment).isPresent()) {
			return Optional.empty();
		}
		final Preset preset = Presets.all().getFirst();
		return Configurations.assignment(Presets.experiment(preset.id(), ""), hyperparameter().getId())
				.flatMap(Configurations::explicitValue)
				.filter(value -> ValueRules.fault(hyperparameter(), value).isEmpty())
				.map(value -> set(RuleMessage.FIX_PRESET, hyperparameter(), value, preset.label()));
	}

	/** Changes of what keeps the hyperparameter from applying. */
	private List<Fix> enabling() {
		return hyperparameter().getAppliesWhen().stream()
				.filter(condition -> condition.getHyperparameter() != null && !holds(condition))
				.flatMap(condition -> condition.getValues().stream().limit(PROPOSED_VALUES)
						.map(value -> set(RuleMessage.FIX_ENABLE, condition.getHyperparameter(), value,
								label(hyperparameter()))))
				.toList();
	}

	private boolean holds(Condition condition) {
		return Configurations.value(condition.getHyperparameter(), experiment).filter(condition.getValues()::contains)
				.isPresent();
	}

	private Optional<Fix> reset() {
		return Configurations.explicitValue(assignment).map(value -> Configurations.defaultValue(hyperparameter())
				.filter(standard -> ValueRules.fault(hyperparameter(), standard).isEmpty())
				.map(standard -> RuleMessage.FIX_RESET.text(label(hyperparameter()), text(hyperparameter(), standard)))
				.orElseGet(() -> RuleMessage.FIX_CLEAR.text(label(hyperparameter()))))
				.map(label -> Fix.of(label, assignment, TuningPackage.Literals.ASSIGNMENT__VALUE, null));
	}

	private Fix set(RuleMessage message, Hyperparameter target, String value, String... more) {
		final Assignment changed = target == hyperparameter() ? assignment
				: Configurations.assignment(experiment, target.getId()).orElseThrow();
		final String last = more.length == 0 ? "" : more[0];
		return Fix.of(message.text(label(target), text(target, value), last), changed,
				TuningPackage.Literals.ASSIGNMENT__VALUE, value);
	}

	private static String text(Hyperparameter of, String value) {
		return of.getChoices().stream().filter(choice -> value.equals(choice.getValue())).map(Choice::getLabel)
				.filter(Objects::nonNull).findFirst().orElse(value);
	}

	private static String label(Hyperparameter of) {
		return Configurations.label(of);
	}
}
