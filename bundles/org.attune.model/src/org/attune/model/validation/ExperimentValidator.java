// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.model.validation;

import java.util.Map;
import java.util.OptionalLong;

import org.attune.model.tuning.Assignment;
import org.attune.model.tuning.Configuration;
import org.attune.model.tuning.Experiment;
import org.attune.model.tuning.Hyperparameter;
import org.attune.model.tuning.HyperparameterSpace;
import org.attune.model.tuning.Task;
import org.attune.model.tuning.TuningPackage;
import org.eclipse.emf.common.util.BasicDiagnostic;
import org.eclipse.emf.common.util.Diagnostic;
import org.eclipse.emf.common.util.DiagnosticChain;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EValidator;

/**
 * The constraints of an experiment. EMF's own (multiplicities, types) are not asked, because each of them has a
 * constraint here that tells a person what to do.
 */
final class ExperimentValidator implements EValidator {

	@Override
	public boolean validate(EObject object, DiagnosticChain chain, Map<Object, Object> context) {
		return validate(object.eClass(), object, chain, context);
	}

	@Override
	public boolean validate(EClass type, EObject object, DiagnosticChain chain, Map<Object, Object> context) {
		final BasicDiagnostic found = new BasicDiagnostic();
		check(object, found, images(context));
		if (chain != null) {
			found.getChildren().forEach(chain::add);
		}
		return found.getSeverity() == Diagnostic.OK;
	}

	@Override
	public boolean validate(EDataType type, Object value, DiagnosticChain chain, Map<Object, Object> context) {
		return true; // every lexical value is allowed in the file, the rules judge its meaning
	}

	private static OptionalLong images(Map<Object, Object> context) {
		return context != null && context.get(OptionalLong.class) instanceof OptionalLong images ? images
				: OptionalLong.empty();
	}

	private static void check(EObject object, DiagnosticChain chain, OptionalLong images) {
		switch (object) {
			case Experiment experiment -> check(experiment, new Findings(experiment, null, chain));
			case Task task -> new TaskRules(task, new Findings(task, null, chain)).check();
			case HyperparameterSpace space -> check(space, new Findings(space, null, chain));
			case Hyperparameter hyperparameter -> checkHyperparameter(hyperparameter, chain);
			case Configuration configuration -> new ConfigurationRules(configuration, chain).check();
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
