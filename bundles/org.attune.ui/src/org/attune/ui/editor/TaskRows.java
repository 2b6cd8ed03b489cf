// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.attune.model.task.Network;
import org.attune.model.tuning.Experiment;
import org.attune.model.tuning.Task;
import org.attune.model.tuning.TuningPackage;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.swt.widgets.Composite;

/** The rows of what is trained on which images. */
final class TaskRows {
	private final FormTools tools;
	private final Composite parent;

	TaskRows(FormTools tools, Composite parent) {
		this.tools = tools;
		this.parent = parent;
	}

	/** The rows from top to bottom; without a task only the experiment's name. */
	List<FormRow> create(Experiment experiment) {
		final List<FormRow> rows = new ArrayList<>();
		rows.add(name(field(experiment, TuningPackage.Literals.EXPERIMENT__NAME)));
		if (experiment.getTask() != null) {
			rows.add(dataset(experiment.getTask()));
			rows.add(network(experiment.getTask()));
			rows.add(inputSize(experiment.getTask()));
			rows.add(seed(experiment.getTask()));
		}
		return rows;
	}

	private FormRow name(Field field) {
		return new RowBuilder(tools, parent, field, "experiment.name", Messages.tip_name).wide( //$NON-NLS-1$
				cell -> TextControl.create(cell, tools, field, TextForm.LINE, ""), Optional.empty()); //$NON-NLS-1$
	}

	private FormRow dataset(Task task) {
		final Field field = field(task, TuningPackage.Literals.TASK__DATASET);
		return new RowBuilder(tools, parent, field, "task.dataset", Messages.tip_dataset).wide( //$NON-NLS-1$
				cell -> TextControl.create(cell, tools, field, TextForm.LINE, ""), //$NON-NLS-1$
				Optional.of(cell -> DatasetBrowser.create(cell, tools, field)));
	}

	private FormRow network(Task task) {
		final Field field = field(task, TuningPackage.Literals.TASK__NETWORK);
		final List<Option> networks = Stream.of(Network.values())
				.map(network -> new Option(network.id(), network.label())).toList();
		return new RowBuilder(tools, parent, field, "task.network", Messages.tip_network) //$NON-NLS-1$
				.plain(cell -> ChoiceControl.create(cell, tools, field, networks), ""); //$NON-NLS-1$
	}

	private FormRow inputSize(Task task) {
		final Field field = field(task, TuningPackage.Literals.TASK__INPUT_SIZE);
		return digits(field, "task.inputSize", Messages.tip_inputSize, Messages.unit_pixels); //$NON-NLS-1$
	}

	private FormRow seed(Task task) {
		final Field field = field(task, TuningPackage.Literals.TASK__SEED);
		return digits(field, "task.seed", Messages.tip_seed, ""); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private FormRow digits(Field field, String key, String tip, String unit) {
		return new RowBuilder(tools, parent, field, key, tip)
				.plain(cell -> TextControl.create(cell, tools, field, TextForm.DIGITS, ""), unit); //$NON-NLS-1$
	}

	private static Field field(EObject owner, EAttribute feature) {
		return Field.of(owner, feature).orElseThrow();
	}
}
