// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.model.validation;

import java.util.Map;
import java.util.OptionalLong;

import org.attune.model.study.Study;
import org.attune.model.tuning.Assignment;
import org.attune.model.tuning.Configuration;
import org.attune.model.tuning.Experiment;
import org.attune.model.tuning.Hyperparameter;
import org.attune.model.tuning.HyperparameterSpace;
import org.attune.model.tuning.Task;
import org.attune.model.tuning.TuningPackage;
import org.eclipse.emf.common.util.DiagnosticChain;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;

/** The constraints of an experiment, and of those parts of it that a study has. */
final class ExperimentValidator extends RulesValidator {

	@Override
	void check(EObject object, DiagnosticChain chain, Map<Object, Object> context) {
		check(object, chain, images(context));
	}

	private static OptionalLong images(Map<Object, Object> context) {
		return context != null && context.get(OptionalLong.class) instanceof OptionalLong images ? images
				: OptionalLong.empty();
	}

	private static void check(EObject object, DiagnosticChain chain, OptionalLong images) {
		switch (object) {
			case Experiment experiment -> check(experiment, new Findings(experiment, null, chain));
			case Task task when task.eContainer() instanceof Study study -> new StudyTaskRules(study, task,
					new Findings(task, null, chain)).check();
			case Task task -> new TaskRules(task, new Findings(task, null, chain)).check();
			case HyperparameterSpace space -> check(space, new Findings(space, null, chain));
			case Hyperparameter hyperparameter -> checkHyperparameter(hyperparameter, chain);
			case Configuration configuration -> new ConfigurationRules(configuration, chain).check();
			case Assignment assignment when EcoreUtil.getRootContainer(assignment) instanceof Study study -> new StartRules(
					study, assignment, new Findings(assignment, assignment.getHyperparameter(), chain)).check();
			case Assignment assignment -> new AssignmentRules(assignment,
					new Findings(assignment, assignment.getHyperparameter(), chain), images).check();
			default -> { // choices and conditions are judged with their hyperparameter, which the messages name
			}
		}
	}

	private static void check(Experiment experiment, Findings findings) {
		if (experiment.getTask() == null) {
			findings.error(TuningPackage.Literals.EXPERIMENT__TASK, RuleMessage.NO_TASK.text());
		}
		if (experiment.getSpace() == null) {
			findings.error(TuningPackage.Literals.EXPERIMENT__SPACE, RuleMessage.NO_SPACE.text());
		}
		if (experiment.getConfiguration() == null) {
			findings.error(TuningPackage.Literals.EXPERIMENT__CONFIGURATION, RuleMessage.NO_CONFIGURATION.text());
		}
	}

	private static void check(HyperparameterSpace space, Findings findings) {
		if (space.getHyperparameters().isEmpty()) {
			findings.error(TuningPackage.Literals.HYPERPARAMETER_SPACE__HYPERPARAMETERS,
					RuleMessage.SPACE_EMPTY.text());
		}
	}

	private static void checkHyperparameter(Hyperparameter hyperparameter, DiagnosticChain chain) {
		final Findings findings = new Findings(hyperparameter, hyperparameter, chain);
		new HyperparameterRules(hyperparameter, findings).check();
		new ConditionRules(hyperparameter, findings).check();
	}
}
