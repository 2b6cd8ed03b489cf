// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.attune.model.configuration.Configurations;
import org.attune.model.tuning.Assignment;
import org.attune.model.tuning.Choice;
import org.attune.model.tuning.Hyperparameter;
import org.attune.model.tuning.TuningPackage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;

/** The rows of hyperparameters, each with the control of its type. */
final class HyperparameterRows {
	private final FormTools tools;
	private final Composite parent;

	HyperparameterRows(FormTools tools, Composite parent) {
		this.tools = tools;
		this.parent = parent;
	}

	FormRow row(Assignment assignment) {
		final Hyperparameter hyperparameter = assignment.getHyperparameter();
		final Field field = Field.of(assignment, TuningPackage.Literals.ASSIGNMENT__VALUE).orElseThrow();
		final String tip = text(hyperparameter.getDescription());
		return new RowBuilder(tools, parent, field, "value." + field.name(), tip) //$NON-NLS-1$
				.resettable(assignment, cell -> control(cell, field, hyperparameter), text(hyperparameter.getUnit()),
						resetTip(hyperparameter));
	}

	private FieldControl control(Composite cell, Field field, Hyperparameter hyperparameter) {
		return switch (hyperparameter.getType()) {
			case INTEGER, REAL -> TextControl.createNumber(cell, tools, field, placeholder(hyperparameter));
			case CATEGORICAL -> ChoiceControl.create(cell, tools, field, options(hyperparameter));
			case BOOLEAN -> SwitchControl.create(cell, tools, field,
					Configurations.defaultValue(hyperparameter).filter("true"::equals).isPresent()); //$NON-NLS-1$
		};
	}

	private static String placeholder(Hyperparameter hyperparameter) {
		return Configurations.defaultValue(hyperparameter).map(value -> NLS.bind(Messages.value_placeholder, value))
				.orElse(Messages.value_required);
	}

	/** The first option stands for a value that is not set. */
	private static List<Option> options(Hyperparameter hyperparameter) {
		final List<Option> options = new ArrayList<>();
		options.add(new Option(null, Configurations.defaultValue(hyperparameter)
				.map(value -> NLS.bind(Messages.value_defaultChoice, label(hyperparameter, value)))
				.orElse(Messages.value_choose)));
		hyperparameter.getChoices().forEach(choice -> options.add(new Option(choice.getValue(), label(choice))));
		return options;
	}

	private static String label(Hyperparameter hyperparameter, String value) {
		return hyperparameter.getChoices().stream().filter(choice -> value.equals(choice.getValue())).findFirst()
				.map(HyperparameterRows::label).orElse(value);
	}

	private static String label(Choice choice) {
		return Optional.ofNullable(choice.getLabel()).orElse(text(choice.getValue()));
	}

	private static String resetTip(Hyperparameter hyperparameter) {
		final String name = Configurations.label(hyperparameter);
		return Configurations.defaultValue(hyperparameter)
				.map(value -> NLS.bind(Messages.reset_tip, name, label(hyperparameter, value)))
				.orElse(NLS.bind(Messages.reset_clearTip, name));
	}

	private static String text(String text) {
		return text == null ? "" : text; //$NON-NLS-1$
	}
}
