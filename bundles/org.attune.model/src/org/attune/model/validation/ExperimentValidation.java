// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.model.validation;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

import org.attune.model.tuning.Experiment;
import org.attune.model.tuning.TuningPackage;
import org.eclipse.emf.ecore.EValidator;
import org.eclipse.emf.ecore.impl.EValidatorRegistryImpl;
import org.eclipse.emf.ecore.util.Diagnostician;

/** Whether an experiment can be trained as it is. Changes nothing; call it on the thread that edits the experiment. */
public final class ExperimentValidation {
	private static final Diagnostician DIAGNOSTICIAN = new Diagnostician(registry());

	private ExperimentValidation() {
	}

	/** All problems in the order of the experiment's content: task, space, configuration. Empty: ready to train. */
	public static List<Problem> problems(Experiment experiment) {
		return problems(experiment, OptionalLong.empty());
	}

	/**
	 * The same, where it may be known how many images there are.
	 *
	 * @param trainingImages of the experiment's dataset; those of a built-in one are known anyway
	 */
	public static List<Problem> problems(Experiment experiment, OptionalLong trainingImages) {
		return DIAGNOSTICIAN.validate(experiment, Map.of(OptionalLong.class, trainingImages)).getChildren().stream()
				.map(Problem::of).toList();
	}

	private static EValidator.Registry registry() {
		final EValidator.Registry registry = new EValidatorRegistryImpl();
		registry.put(TuningPackage.eINSTANCE, new ExperimentValidator());
		return registry;
	}
}
