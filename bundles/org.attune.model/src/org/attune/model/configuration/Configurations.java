// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.model.configuration;

import java.util.List;
import java.util.Optional;

import org.attune.model.tuning.Assignment;
import org.attune.model.tuning.Configuration;
import org.attune.model.tuning.Experiment;
import org.attune.model.tuning.Hyperparameter;
import org.attune.model.tuning.TuningFactory;

/** Questions to the configuration of an experiment. An incomplete experiment (no space, no configuration) has none. */
public final class Configurations {
	private Configurations() {
	}

	/**
	 * Adds what is missing: the configuration itself and an assignment, left at its default, for each hyperparameter of
	 * the space that has none. What is there stays as it is. Not through a command stack, so call it before an
	 * experiment is edited.
	 *
	 * @return the experiment's configuration
	 */
	public static Configuration complete(Experiment experiment) {
		if (experiment.getConfiguration() == null) {
			experiment.setConfiguration(TuningFactory.eINSTANCE.createConfiguration());
		}
		return complete(experiment.getConfiguration(), hyperparameters(experiment));
	}

	static Configuration complete(Configuration configuration, List<Hyperparameter> hyperparameters) {
		final List<Assignment> assignments = configuration.getAssignments();
		for (Hyperparameter hyperparameter : hyperparameters) {
			if (assignments.stream().noneMatch(assignment -> assignment.getHyperparameter() == hyperparameter)) {
				final Assignment assignment = TuningFactory.eINSTANCE.createAssignment();
				assignment.setHyperparameter(hyperparameter);
				assignments.add(assignment);
			}
		}
		return configuration;
	}

	/** The hyperparameters of the experiment's space, in its order; live where there is a space. */
	public static List<Hyperparameter> hyperparameters(Experiment experiment) {
		return experiment.getSpace() == null ? List.of() : experiment.getSpace().getHyperparameters();
	}

	/** The assignments of the experiment, in their order; live where there is a configuration. */
	public static List<Assignment> assignments(Experiment experiment) {
		return experiment.getConfiguration() == null ? List.of() : experiment.getConfiguration().getAssignments();
	}

	/** The first hyperparameter of the space with this id. */
	public static Optional<Hyperparameter> hyperparameter(Experiment experiment, String id) {
		return hyperparameters(experiment).stream().filter(candidate -> id.equals(candidate.getId())).findFirst();
	}

	/** The first assignment of a hyperparameter with this id. */
	public static Optional<Assignment> assignment(Experiment experiment, String id) {
		return assignments(experiment).stream().filter(assignment -> assignment.getHyperparameter() != null)
				.filter(assignment -> id.equals(assignment.getHyperparameter().getId())).findFirst();
	}

	/** The value that somebody chose, as typed; empty where the value was left at its default. */
	public static Optional<String> explicitValue(Assignment assignment) {
		return assignment.isSetValue() ? Optional.ofNullable(assignment.getValue()) : Optional.empty();
	}

	/** The default of the hyperparameter, as written in the space. */
	public static Optional<String> defaultValue(Hyperparameter hyperparameter) {
		return hyperparameter.isSetDefaultValue() ? Optional.ofNullable(hyperparameter.getDefaultValue())
				: Optional.empty();
	}

	/**
	 * The value that a training would use, whether or not the hyperparameter applies: the chosen one, else the default,
	 * in its canonical form; empty where there is neither.
	 */
	public static Optional<String> value(Hyperparameter hyperparameter, Experiment experiment) {
		for (Assignment assignment : assignments(experiment)) {
			if (assignment.getHyperparameter() == hyperparameter) {
				return explicitValue(assignment).or(() -> defaultValue(hyperparameter)).map(text -> canonical(hyperparameter, text));
			}
		}
		return defaultValue(hyperparameter).map(text -> canonical(hyperparameter, text));
	}

	/** The one form in which a value of the hyperparameter is compared and sent, however it was written. */
	public static String canonical(Hyperparameter hyperparameter, String text) {
		return switch (hyperparameter.getType()) {
			case INTEGER, REAL -> Numbers.canonical(text);
			case CATEGORICAL, BOOLEAN -> text.strip();
		};
	}

	/** What a person reads for the hyperparameter: its label, else its id. */
	public static String label(Hyperparameter hyperparameter) {
		return Optional.ofNullable(hyperparameter.getLabel()).filter(label -> !label.isBlank())
				.or(() -> Optional.ofNullable(hyperparameter.getId())).orElse("");
	}
}
