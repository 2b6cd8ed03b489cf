// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.editor;

import org.attune.model.tuning.TuningPackage;
import org.eclipse.emf.ecore.EAttribute;

/** What a person reads for the fields that are no hyperparameters. */
final class FieldLabels {
	private FieldLabels() {
	}

	/** The label without a colon; of a field that no form shows the name in the file. */
	static String of(EAttribute feature) {
		if (feature == TuningPackage.Literals.EXPERIMENT__NAME) {
			return Messages.field_name;
		}
		if (feature == TuningPackage.Literals.EXPERIMENT__NOTES) {
			return Messages.field_notes;
		}
		if (feature == TuningPackage.Literals.TASK__DATASET) {
			return Messages.field_dataset;
		}
		if (feature == TuningPackage.Literals.TASK__NETWORK) {
			return Messages.field_network;
		}
		if (feature == TuningPackage.Literals.TASK__INPUT_SIZE) {
			return Messages.field_inputSize;
		}
		return feature == TuningPackage.Literals.TASK__SEED ? Messages.field_seed : feature.getName();
	}
}
