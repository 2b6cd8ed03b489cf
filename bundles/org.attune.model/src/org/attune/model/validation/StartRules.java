// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.model.validation;

import org.attune.model.configuration.Configurations;
import org.attune.model.study.Study;
import org.attune.model.tuning.Assignment;
import org.attune.model.tuning.Hyperparameter;
import org.attune.model.tuning.TuningPackage;

/** The constraints of a value that a study's form starts with: unlike that of an experiment it may be missing. */
record StartRules(Study study, Assignment assignment, Findings findings) {

	void check() {
		final Hyperparameter hyperparameter = assignment.getHyperparameter();
		if (hyperparameter == null || hyperparameter.eContainer() != study.getSpace()) {
			findings.error(TuningPackage.Literals.ASSIGNMENT__HYPERPARAMETER,
					RuleMessage.ASSIGNMENT_OUTSIDE.text(Configurations.explicitValue(assignment).orElse("")));
			return;
		}
		Configurations.explicitValue(assignment).flatMap(text -> ValueRules.fault(hyperparameter, text))
				.ifPresent(message -> findings.error(TuningPackage.Literals.ASSIGNMENT__VALUE, message));
	}
}
