// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.model.validation;

import org.attune.model.configuration.Configurations;
import org.attune.model.study.Study;
import org.attune.model.tuning.Configuration;
import org.attune.model.tuning.Experiment;
import org.attune.model.tuning.Hyperparameter;
import org.attune.model.tuning.TuningPackage;
import org.eclipse.emf.common.util.DiagnosticChain;

/** One assignment for every hyperparameter. */
record ConfigurationRules(Configuration configuration, DiagnosticChain chain) {

	void check() {
		switch (configuration.eContainer()) {
			case Experiment experiment -> Configurations.hyperparameters(experiment).forEach(this::check);
			case Study study when study.getSpace() != null -> study.getSpace().getHyperparameters().forEach(this::check);
			case null, default -> { // alone it can be anything
			}
		}
	}

	private void check(Hyperparameter hyperparameter) {
		final long count = configuration.getAssignments().stream()
				.filter(assignment -> assignment.getHyperparameter() == hyperparameter).count();
		if (count != 1) {
			final RuleMessage message = count == 0 ? RuleMessage.ASSIGNMENT_MISSING : RuleMessage.ASSIGNMENT_DUPLICATE;
			new Findings(configuration, hyperparameter, chain).error(TuningPackage.Literals.CONFIGURATION__ASSIGNMENTS,
					message.text(Configurations.label(hyperparameter)));
		}
	}
}
