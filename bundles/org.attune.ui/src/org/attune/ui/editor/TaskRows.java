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
	/** Of all networks; each has its own, which the rules know. */
	private static final int SMALLEST_INPUT = Stream.of(Network.values()).mapToInt(Network::smallestInput).min()
			.orElseThrow();
	private static final double LARGEST_STEPPED_SEED = 1e14;
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
		return new RowBuilder(tools, parent, field, "task.inputSize", Messages.tip_inputSize) //$NON-NLS-1$
				.plain(cell -> TextControl.createWhole(cell, tools, field, SMALLEST_INPUT, Network.LARGEST_INPUT),
						Messages.unit_pixels);
	}

	private FormRow seed(Task task) {
		final Field field = field(task, TuningPackage.Literals.TASK__SEED);
		return new RowBuilder(tools, parent, field, "task.seed", Messages.tip_seed) //$NON-NLS-1$
				.plain(cell -> TextControl.createWhole(cell, tools, field, 1, LARGEST_STEPPED_SEED), ""); //$NON-NLS-1$
	}

	private static Field field(EObject owner, EAttribute feature) {
		return Field.of(owner, feature).orElseThrow();
	}
}
