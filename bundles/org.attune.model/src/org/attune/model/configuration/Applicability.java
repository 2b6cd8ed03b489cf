// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.model.configuration;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;

import org.attune.model.tuning.Condition;
import org.attune.model.tuning.Experiment;
import org.attune.model.tuning.Hyperparameter;

/** Whether a hyperparameter matters under the other values, as a momentum does under the optimizer SGD only. */
public final class Applicability {
	private final Experiment experiment;
	/** What is being decided, outermost last; a hyperparameter that turns up again waits for itself. */
	private final Deque<Hyperparameter> pending = new ArrayDeque<>();

	private Applicability(Experiment experiment) {
		this.experiment = experiment;
	}

	/**
	 * Whether all conditions of the hyperparameter hold. A condition holds while its own hyperparameter applies and has
	 * (chosen or by default) one of the condition's values. Without conditions it always applies; in a cycle of
	 * conditions, which the validation reports, nothing does.
	 */
	public static boolean applies(Hyperparameter hyperparameter, Experiment experiment) {
		return new Applicability(experiment).applies(hyperparameter);
	}

	private boolean applies(Hyperparameter hyperparameter) {
		if (hyperparameter.getAppliesWhen().isEmpty()) {
			return true;
		}
		if (pending.contains(hyperparameter)) {
			return false;
		}
		pending.push(hyperparameter);
		final boolean all = hyperparameter.getAppliesWhen().stream().allMatch(this::holds);
		pending.pop();
		return all;
	}

	private boolean holds(Condition condition) {
		final Hyperparameter decisive = condition.getHyperparameter();
		return decisive != null && applies(decisive) && Configurations.value(decisive, experiment)
				.filter(value -> hasValue(condition, value)).isPresent();
	}

	private static boolean hasValue(Condition condition, String value) {
		return condition.getValues().stream().filter(Objects::nonNull)
				.anyMatch(wanted -> Configurations.canonical(condition.getHyperparameter(), wanted).equals(value));
	}
}
