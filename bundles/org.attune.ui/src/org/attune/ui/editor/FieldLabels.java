// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.editor;

import java.util.Map;

import org.attune.model.tuning.TuningPackage;
import org.eclipse.emf.ecore.EAttribute;

/** What a person reads for the fields that are no hyperparameters. */
final class FieldLabels {
	private static final Map<EAttribute, String> LABELS = Map.of(
			TuningPackage.Literals.EXPERIMENT__NAME, Messages.field_name,
			TuningPackage.Literals.EXPERIMENT__NOTES, Messages.field_notes,
			TuningPackage.Literals.TASK__DATASET, Messages.field_dataset,
			TuningPackage.Literals.TASK__NETWORK, Messages.field_network,
			TuningPackage.Literals.TASK__INPUT_SIZE, Messages.field_inputSize,
			TuningPackage.Literals.TASK__SEED, Messages.field_seed);

	private FieldLabels() {
	}

	/** The label without a colon; of a field that no form shows the name in the file. */
	static String of(EAttribute feature) {
		return LABELS.getOrDefault(feature, feature.getName());
	}
}
