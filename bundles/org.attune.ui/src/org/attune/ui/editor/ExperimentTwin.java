// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.editor;

import java.util.List;

import org.attune.model.configuration.EffectiveValues;
import org.attune.model.tuning.Assignment;
import org.attune.model.tuning.Experiment;
import org.attune.model.tuning.TuningPackage;
import org.attune.model.validation.ExperimentValidation;
import org.attune.model.validation.Severity;
import org.attune.model.validation.ValueRules;
import org.eclipse.emf.ecore.util.EcoreUtil;

/** A copy of an experiment that tells what values mean which the experiment once had. Safe for any thread. */
final class ExperimentTwin {
	private final Experiment experiment;
	private final List<Field> fields;

	/** Only while nobody edits it. */
	ExperimentTwin(Experiment original) {
		experiment = EcoreUtil.copy(original);
		fields = Field.all(experiment);
	}

	/** Whether the value at a place is one that can be run. @param values of all fields; null: not set */
	synchronized boolean valid(Object[] values, int place) {
		put(values);
		final Field field = fields.get(place);
		if (field.owner() instanceof Assignment assignment) {
			return field.feature() != TuningPackage.Literals.ASSIGNMENT__VALUE
					|| ValueRules.fault(assignment.getHyperparameter(), field.text().orElse("")).isEmpty(); //$NON-NLS-1$
		}
		return ExperimentValidation.problems(experiment).stream().filter(problem -> problem.severity() == Severity.ERROR)
				.noneMatch(error -> error.target() == field.owner() && error.feature() == field.feature());
	}

	/** The identity of the configuration. @param values of all fields; null: not set */
	synchronized String hash(Object[] values) {
		put(values);
		return EffectiveValues.of(experiment).hash();
	}

	private void put(Object[] values) {
		for (int i = 0; i < values.length; i++) {
			if (!fields.get(i).has(values[i])) {
				fields.get(i).put(values[i]);
			}
		}
	}
}
