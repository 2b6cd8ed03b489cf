// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.wizard;

import org.attune.model.preset.Presets;
import org.attune.model.tuning.Experiment;
import org.eclipse.core.runtime.IPath;

/**
 * What a person asked the wizard for.
 *
 * @param container
 *            workspace path of the project or folder; what does not exist of it is created
 * @param name
 *            of the experiment and, with the extension, of its file
 */
record ExperimentSpecification(IPath container, String name, String preset, String dataset, String network) {
	static final String EXTENSION = "tuning"; //$NON-NLS-1$

	String fileName() {
		return name + "." + EXTENSION; //$NON-NLS-1$
	}

	Experiment experiment() {
		final Experiment experiment = Presets.experiment(preset, name);
		experiment.getTask().setDataset(dataset);
		experiment.getTask().setNetwork(network);
		return experiment;
	}
}
