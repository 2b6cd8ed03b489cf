// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.editor;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.attune.core.run.Run;
import org.attune.model.configuration.Configurations;
import org.attune.model.tuning.Experiment;
import org.attune.model.tuning.Hyperparameter;
import org.attune.ui.runs.RunSetting;
import org.eclipse.osgi.util.NLS;

/**
 * What an experiment is compared with.
 *
 * @param label
 *            what a person calls it
 * @param values
 *            canonical values by the name of their field
 * @param run
 *            empty: the defaults
 */
record Baseline(String label, Map<String, String> values, Optional<Run> run) {

	/** The defaults of the experiment's own space. */
	static Baseline defaults(Experiment experiment) {
		final Map<String, String> values = new LinkedHashMap<>();
		for (Hyperparameter hyperparameter : Configurations.hyperparameters(experiment)) {
			Configurations.defaultValue(hyperparameter).map(value -> Configurations.canonical(hyperparameter, value))
					.ifPresent(value -> values.put(hyperparameter.getId(), value));
		}
		return new Baseline(Messages.compare_defaults, values, Optional.empty());
	}

	/** What a run was trained with: values in effect and task. */
	static Baseline of(Run run) {
		final Map<String, String> values = new LinkedHashMap<>();
		RunSetting.of(run).values().forEach(setting -> values.put(setting.id(), setting.text()));
		return new Baseline(run.label(), values, Optional.of(run));
	}

	/** With the last run's name said to be the last one's. */
	Baseline asLast() {
		return new Baseline(NLS.bind(Messages.compare_lastRun, label), values, run);
	}
}
