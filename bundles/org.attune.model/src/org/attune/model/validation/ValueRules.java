// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.model.validation;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

import org.attune.model.configuration.Configurations;
import org.attune.model.configuration.Numbers;
import org.attune.model.tuning.Choice;
import org.attune.model.tuning.Hyperparameter;
import org.attune.model.tuning.HyperparameterType;

/** Whether a text is a possible value of a hyperparameter, whatever the other values are. */
public final class ValueRules {
	private final Hyperparameter hyperparameter;
	private final String label;

	private ValueRules(Hyperparameter hyperparameter) {
		this.hyperparameter = hyperparameter;
		this.label = Configurations.label(hyperparameter);
	}

	/** What is wrong with the text and what helps, in plain words; empty for a possible value. */
	public static Optional<String> fault(Hyperparameter hyperparameter, String text) {
		return new ValueRules(hyperparameter).fault(text.strip());
	}

	private Optional<String> fault(String text) {
		if (text.isEmpty()) {
			return Optional.of(RuleMessage.VALUE_EMPTY.text(label));
		}
		return switch (hyperparameter.getType()) {
			case INTEGER, REAL -> numberFault(text);
			case CATEGORICAL -> choiceFault(text);
			case BOOLEAN -> fault(!text.equals("true") && !text.equals("false"), RuleMessage.VALUE_NOT_BOOLEAN, text);
		};
	}

	private Optional<String> numberFault(String text) {
		final OptionalDouble number = Numbers.parse(text);
		if (number.isEmpty()) {
			return fault(true, RuleMessage.VALUE_NOT_NUMBER, text);
		}
		return wholeFault(number.getAsDouble()).or(() -> rangeFault(number.getAsDouble()));
	}

	private Optional<String> wholeFault(double number) {
		if (hyperparameter.getType() != HyperparameterType.INTEGER) {
			return Optional.empty();
		}
		return fault(number != Math.rint(number), RuleMessage.VALUE_NOT_INTEGER, Numbers.canonical(number),
				Numbers.canonical(Math.ceil(number)))
				.or(() -> fault(Math.abs(number) > Integer.MAX_VALUE, RuleMessage.VALUE_TOO_LARGE,
						Numbers.canonical(number), String.valueOf(Integer.MAX_VALUE)));
	}

	private Optional<String> rangeFault(double number) {
		final ValueRange range = ValueRange.of(hyperparameter);
		return fault(!range.contains(number), RuleMessage.VALUE_RANGE, Numbers.canonical(number), range.text());
	}

	private Optional<String> choiceFault(String text) {
		final String choices = hyperparameter.getChoices().stream().map(Choice::getValue)
				.collect(Collectors.joining(", "));
		return fault(hyperparameter.getChoices().stream().noneMatch(choice -> text.equals(choice.getValue())),
				RuleMessage.VALUE_NOT_CHOICE, text, choices);
	}

	private Optional<String> fault(boolean present, RuleMessage message, String value, String... more) {
		return present ? Optional.of(message.text(label, value, more.length == 0 ? "" : more[0])) : Optional.empty();
	}
}
