// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.model.validation;

import java.util.List;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;

/**
 * A remedy for a problem, for a person to agree to.
 *
 * @param label what it does, as an order: "Set Epochs to 20"
 * @param changes together; never empty
 */
public record Fix(String label, List<Change> changes) {
	/**
	 * Another value.
	 *
	 * @param value of the feature's type; null: takes the value back
	 */
	public record Change(EObject owner, EAttribute feature, Object value) {
	}

	static Fix of(String label, EObject owner, EAttribute feature, Object value) {
		return new Fix(label, List.of(new Change(owner, feature, value)));
	}
}
