// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.model.validation;

import org.attune.model.tuning.Hyperparameter;
import org.eclipse.emf.common.util.BasicDiagnostic;
import org.eclipse.emf.common.util.Diagnostic;
import org.eclipse.emf.common.util.DiagnosticChain;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

/**
 * What the rules find about one object. A finding's data is the object, the feature and the id of the hyperparameter
 * ("" for none).
 */
final class Findings {
	private static final String SOURCE = "org.attune.model";

	private final EObject target;
	private final String hyperparameter;
	private final DiagnosticChain chain;

	Findings(EObject target, Hyperparameter hyperparameter, DiagnosticChain chain) {
		this.target = target;
		this.hyperparameter = hyperparameter == null || hyperparameter.getId() == null ? "" : hyperparameter.getId();
		this.chain = chain;
	}

	void error(EStructuralFeature feature, String message) {
		add(Diagnostic.ERROR, feature, message);
	}

	void warning(EStructuralFeature feature, String message) {
		add(Diagnostic.WARNING, feature, message);
	}

	private void add(int severity, EStructuralFeature feature, String message) {
		chain.add(new BasicDiagnostic(severity, SOURCE, 0, message, new Object[] { target, feature, hyperparameter }));
	}
}
