// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.study.editor;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.attune.model.study.BlindedFact;
import org.attune.model.study.Study;
import org.attune.model.study.StudyPackage;
import org.attune.model.task.Network;
import org.attune.model.task.SealedNames;
import org.attune.model.tuning.Objective;
import org.attune.model.tuning.TuningPackage.Literals;
import org.attune.ui.editor.Field;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;

/** What is trained, and what of it participants must not learn. */
record TaskPage(StudyTab tab) {
	private static final String[] DATASETS = { "*" + SealedNames.EXTENSION, //$NON-NLS-1$
			"*.tar.gz;*.tgz;*.zip", "*" }; //$NON-NLS-1$ //$NON-NLS-2$

	void create() {
		final Study study = study();
		final Rows task = tab.rows(tab.section(Messages.task_title, Messages.task_description), study::getTask);
		task.line(Literals.TASK__DATASET, Messages.task_dataset, Messages.task_datasetTip, this::browse);
		task.choice(Literals.TASK__NETWORK, Messages.task_network, Messages.task_networkTip,
				Stream.of(Network.values()).map(network -> new Option(network.id(), network.label())).toList());
		task.number(Literals.TASK__INPUT_SIZE, Messages.task_inputSize, Messages.task_inputSizeTip, TextForm.INTEGER,
				Messages.unit_pixels);
		task.number(Literals.TASK__SEED, Messages.task_seed, Messages.task_seedTip, TextForm.LONG, ""); //$NON-NLS-1$
		task.choice(Literals.TASK__OBJECTIVE, Messages.task_objective, Messages.task_objectiveTip,
				List.of(new Option(Objective.VALIDATION_ACCURACY, Messages.objective_validationAccuracy),
						new Option(Objective.VALIDATION_LOSS, Messages.objective_validationLoss),
						new Option(Objective.TRAINING_LOSS, Messages.objective_trainingLoss)));
		final Rows blinding = tab.rows(tab.section(Messages.blinding_title, Messages.blinding_description), study::getBlinding);
		blinding.checks(StudyPackage.Literals.BLINDING__FACTS, Messages.blinding_facts, Messages.blinding_factsTip,
				List.of(new Option(BlindedFact.NETWORK, Messages.fact_network),
						new Option(BlindedFact.DATASET_NAME, Messages.fact_datasetName),
						new Option(BlindedFact.CLASS_NAMES, Messages.fact_classNames),
						new Option(BlindedFact.TEST_SET, Messages.fact_testSet)));
		blinding.shown(StudyPackage.Literals.BLINDING__DIGEST, Messages.blinding_digest, Messages.blinding_digestTip);
		blinding.shown(StudyPackage.Literals.BLINDING__KEY, Messages.blinding_key, Messages.blinding_keyTip);
		blinding.note(Messages.blinding_note);
	}

	private Study study() {
		return tab.tools().document().study();
	}

	private Control browse(Composite grid) {
		final Button button = tab.tools().toolkit().createButton(grid, Messages.task_browse, SWT.PUSH);
		button.setToolTipText(Messages.task_browseTip);
		button.setData(StudyTools.KEY, "task.dataset.browse"); //$NON-NLS-1$
		button.addListener(SWT.Selection, event -> Optional.ofNullable(chosen(button)).ifPresent(this::take));
		return button;
	}

	private static String chosen(Button button) {
		final FileDialog dialog = new FileDialog(button.getShell(), SWT.OPEN);
		dialog.setFilterExtensions(DATASETS);
		return dialog.open();
	}

	/** Takes a file as the dataset. */
	void take(String chosen) {
		Field.of(study().getTask(), Literals.TASK__DATASET).ifPresent(field -> tab.tools().document().set(field,
				Messages.task_dataset, tab.tools().place().relative(chosen)));
	}
}
