// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.model.validation;

import java.util.Map;

import org.eclipse.emf.common.util.BasicDiagnostic;
import org.eclipse.emf.common.util.Diagnostic;
import org.eclipse.emf.common.util.DiagnosticChain;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EValidator;

/**
 * Constraints of a model. EMF's own (multiplicities, types) are not asked, because each of them has a constraint of ours
 * that tells a person what to do.
 */
abstract class RulesValidator implements EValidator {

	/** Adds what is wrong with one object; others are asked about its content. */
	abstract void check(EObject object, DiagnosticChain chain, Map<Object, Object> context);

	@Override
	public final boolean validate(EObject object, DiagnosticChain chain, Map<Object, Object> context) {
		return validate(object.eClass(), object, chain, context);
	}

	@Override
	public final boolean validate(EClass type, EObject object, DiagnosticChain chain, Map<Object, Object> context) {
		final BasicDiagnostic found = new BasicDiagnostic();
		check(object, found, context);
		if (chain != null) {
			found.getChildren().forEach(chain::add);
		}
		return found.getSeverity() == Diagnostic.OK;
	}

	@Override
	public final boolean validate(EDataType type, Object value, DiagnosticChain chain, Map<Object, Object> context) {
		return true; // every lexical value is allowed in the file, the rules judge its meaning
	}
}
