// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.model.validation;

import java.util.List;

import org.eclipse.emf.common.util.Diagnostic;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

/**
 * Something wrong with an experiment or a study.
 *
 * @param target the object in question: the experiment, its task, an assignment, a hyperparameter ...
 * @param feature the target's feature in question, as {@code TuningPackage.Literals.ASSIGNMENT__VALUE}
 * @param hyperparameter the id of the hyperparameter in question, "" for none
 * @param message what is wrong and what helps, in plain words
 */
public record Problem(Severity severity, EObject target, EStructuralFeature feature, String hyperparameter,
		String message) {

	/** What a rule found. */
	static Problem of(Diagnostic diagnostic) {
		final List<?> data = diagnostic.getData();
		return new Problem(diagnostic.getSeverity() == Diagnostic.ERROR ? Severity.ERROR : Severity.WARNING,
				(EObject) data.get(0), (EStructuralFeature) data.get(1), (String) data.get(2), diagnostic.getMessage());
	}

	/** What kind of problem it is, whatever its message says in which language: the name of the rule; "OTHER" outside of the model. */
	public String rule() {
		return RuleMessage.of(message).map(RuleMessage::name).orElse("OTHER");
	}
}
