// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.editor;

import java.util.OptionalDouble;
import java.util.Set;

import org.attune.model.configuration.Configurations;
import org.attune.model.configuration.Numbers;
import org.attune.model.tuning.Assignment;
import org.attune.model.tuning.Hyperparameter;
import org.attune.model.tuning.HyperparameterType;
import org.attune.model.validation.ValueScale;
import org.attune.trace.Cause;

/** The number of a hyperparameter: where it is, and how it moves along its scale by one growing edit. */
record NumberText(TuningDocument document, Field field, Hyperparameter hyperparameter) {

	/** Whether a field is the number of a hyperparameter. */
	static boolean isNumber(Field field) {
		return field.owner() instanceof Assignment assignment
				&& Set.of(HyperparameterType.INTEGER, HyperparameterType.REAL)
						.contains(assignment.getHyperparameter().getType());
	}

	static NumberText of(TuningDocument document, Field field) {
		return new NumberText(document, field, ((Assignment) field.owner()).getHyperparameter());
	}

	ValueScale scale() {
		return ValueScale.of(hyperparameter);
	}

	/** The number in effect; what is next to 1 where there is none. */
	double number() {
		return known().orElseGet(() -> scale().nearest(1));
	}

	/** The number in effect: the one that is set, else the default; empty where the text is no number. */
	OptionalDouble known() {
		return Configurations.value(hyperparameter, document.experiment()).map(Numbers::parse)
				.orElseGet(OptionalDouble::empty);
	}

	/** Moves to a number; a movement in several steps is one edit until the gesture ends. */
	void move(String to) {
		document.stack().type(Cause.SLIDER, () -> document.stack().execute(new ValueEdit(field, to)));
	}
}
