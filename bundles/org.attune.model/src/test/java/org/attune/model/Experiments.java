// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.model;

import java.util.List;

import org.attune.model.configuration.Configurations;
import org.attune.model.tuning.Assignment;
import org.attune.model.tuning.Choice;
import org.attune.model.tuning.Condition;
import org.attune.model.tuning.Experiment;
import org.attune.model.tuning.Hyperparameter;
import org.attune.model.tuning.HyperparameterType;
import org.attune.model.tuning.Role;
import org.attune.model.tuning.TuningFactory;

/** Experiments and their parts for tests. */
public final class Experiments {
	private static final TuningFactory FACTORY = TuningFactory.eINSTANCE;

	private Experiments() {
	}

	/** A complete experiment on the built-in images with these hyperparameters, no value set. */
	public static Experiment with(Hyperparameter... hyperparameters) {
		final Experiment experiment = FACTORY.createExperiment();
		experiment.setName("Test");
		experiment.setTask(FACTORY.createTask());
		experiment.setSpace(FACTORY.createHyperparameterSpace());
		experiment.getSpace().setId("test");
		experiment.getSpace().getHyperparameters().addAll(List.of(hyperparameters));
		Configurations.complete(experiment);
		return experiment;
	}

	/** An optional real number of any size with a default. */
	public static Hyperparameter real(String id, String defaultValue) {
		final Hyperparameter real = hyperparameter(id, HyperparameterType.REAL);
		real.setDefaultValue(defaultValue);
		return real;
	}

	/** A mandatory whole number of any size. */
	public static Hyperparameter integer(String id) {
		final Hyperparameter integer = hyperparameter(id, HyperparameterType.INTEGER);
		integer.setRole(Role.MANDATORY);
		return integer;
	}

	/** An optional choice; the first one is the default. The labels are the values in capitals. */
	public static Hyperparameter choice(String id, String... values) {
		final Hyperparameter categorical = hyperparameter(id, HyperparameterType.CATEGORICAL);
		for (String value : values) {
			final Choice choice = FACTORY.createChoice();
			choice.setValue(value);
			choice.setLabel(value.toUpperCase(java.util.Locale.ROOT));
			categorical.getChoices().add(choice);
		}
		categorical.setDefaultValue(values[0]);
		return categorical;
	}

	/** An optional switch, off by default. */
	public static Hyperparameter flag(String id) {
		final Hyperparameter flag = hyperparameter(id, HyperparameterType.BOOLEAN);
		flag.setDefaultValue("false");
		return flag;
	}

	private static Hyperparameter hyperparameter(String id, HyperparameterType type) {
		final Hyperparameter hyperparameter = FACTORY.createHyperparameter();
		hyperparameter.setId(id);
		hyperparameter.setLabel("The " + id);
		hyperparameter.setType(type);
		hyperparameter.setRole(Role.OPTIONAL);
		return hyperparameter;
	}

	/** The hyperparameter, which from now on applies only while the other one has one of these values. */
	public static Hyperparameter when(Hyperparameter dependent, Hyperparameter decisive, String... values) {
		final Condition condition = FACTORY.createCondition();
		condition.setHyperparameter(decisive);
		condition.getValues().addAll(List.of(values));
		dependent.getAppliesWhen().add(condition);
		return dependent;
	}

	/** The experiment after its value was set. */
	public static Experiment set(Experiment experiment, String id, String value) {
		assignment(experiment, id).setValue(value);
		return experiment;
	}

	public static Assignment assignment(Experiment experiment, String id) {
		return Configurations.assignment(experiment, id).orElseThrow();
	}
}
