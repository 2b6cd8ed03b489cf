// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.editor;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.attune.core.run.Run;
import org.attune.model.configuration.Configurations;
import org.attune.model.tuning.Assignment;
import org.attune.model.tuning.Experiment;
import org.attune.model.tuning.Hyperparameter;
import org.attune.model.tuning.TuningPackage;

/**
 * The values of a run or of a preset, to be taken over as a whole. A value that was left at its default there is left
 * at its default here, where that is the same one: chosen and not chosen stay different facts.
 *
 * @param values
 *            canonical values by hyperparameter id
 * @param explicit
 *            ids of those that somebody chose
 * @param whole
 *            whether what is not among the values goes back to its default; else it stays as it is
 */
record OtherConfiguration(Map<String, String> values, Set<String> explicit, boolean whole) {

	/** Those that were in effect in a run; what had no effect there is not known. */
	static OtherConfiguration of(Run run) {
		return new OtherConfiguration(run.values(), run.explicit(), false);
	}

	/** All of an experiment, in effect or not. */
	static OtherConfiguration of(Experiment preset) {
		final Map<String, String> values = new LinkedHashMap<>();
		final Set<String> explicit = new LinkedHashSet<>();
		for (Assignment assignment : Configurations.assignments(preset)) {
			final Hyperparameter hyperparameter = assignment.getHyperparameter();
			Configurations.value(hyperparameter, preset).ifPresent(value -> values.put(hyperparameter.getId(), value));
			Configurations.explicitValue(assignment).ifPresent(value -> explicit.add(hyperparameter.getId()));
		}
		return new OtherConfiguration(values, explicit, true);
	}

	/** Adds to a change what makes the experiment's values equal to these. */
	void addTo(ConfigurationChange change, Experiment experiment) {
		for (Assignment assignment : Configurations.assignments(experiment)) {
			final Hyperparameter hyperparameter = assignment.getHyperparameter();
			if (hyperparameter != null && (whole || values.containsKey(hyperparameter.getId()))) {
				change.put(Field.of(assignment, TuningPackage.Literals.ASSIGNMENT__VALUE).orElseThrow(),
						value(assignment, hyperparameter));
			}
		}
	}

	/** As it is now where that is the same number, so that 2^-10 stays 2^-10; null: not set. */
	private String value(Assignment assignment, Hyperparameter hyperparameter) {
		final String wanted = values.get(hyperparameter.getId());
		final boolean standard = Configurations.defaultValue(hyperparameter)
				.filter(value -> Configurations.canonical(hyperparameter, value).equals(wanted)).isPresent();
		if (wanted == null || !explicit.contains(hyperparameter.getId()) && standard) {
			return null;
		}
		final Optional<String> now = Configurations.explicitValue(assignment);
		return now.filter(value -> Configurations.canonical(hyperparameter, value).equals(wanted)).orElse(wanted);
	}
}
