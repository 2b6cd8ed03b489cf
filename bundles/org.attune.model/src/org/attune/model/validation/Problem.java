// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.model.validation;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

/**
 * Something wrong with an experiment.
 *
 * @param target the object in question: the experiment, its task, an assignment, a hyperparameter ...
 * @param feature the target's feature in question, as {@code TuningPackage.Literals.ASSIGNMENT__VALUE}
 * @param hyperparameter the id of the hyperparameter in question, "" for none
 * @param message what is wrong and what helps, in plain words
 */
public record Problem(Severity severity, EObject target, EStructuralFeature feature, String hyperparameter,
		String message) {

	/** What kind of problem it is, whatever its message says in which language: the name of the rule; "OTHER" outside of the model. */
	public String rule() {
		return RuleMessage.of(message).map(RuleMessage::name).orElse("OTHER");
	}
}
