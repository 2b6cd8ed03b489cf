// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.optimizer;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The optimizers by the names that they have in configurations, each with the hyperparameters that it reads. */
public enum Optimizer {
	ADAM("adam_optimizer", Set.of("epsilon", "beta1", "beta2"),
			values -> new AdamRule(values.get("learningRate"), values.get("beta1"), values.get("beta2"), values.get("epsilon"))),
	ADADELTA("ada_delta", Set.of("rho", "epsilon"),
			values -> new AdadeltaRule(values.get("learningRate"), values.get("rho"), values.get("epsilon"))),
	ADAGRAD("ada_grad", Set.of("learningRateDecay", "initialAccumulator"),
			values -> new AdagradRule(values.get("learningRate"), values.get("learningRateDecay"),
					values.get("initialAccumulator"))),
	AVERAGED_SGD("averaged_sgd", Set.of("lambda", "alpha"),
			values -> new AsgdRule(values.get("learningRate"), values.get("lambda"), values.get("alpha"))),
	RMS_PROP("rms_prop", Set.of("alpha", "epsilon", "momentum"),
			values -> new RmsPropRule(values.get("learningRate"), values.get("alpha"), values.get("epsilon"),
					values.get("momentum"))),
	SGD("sgd", Set.of("momentum"), values -> new SgdRule(values.get("learningRate"), values.get("momentum")));

	private final String id;
	private final Set<String> own;
	private final Function<Map<String, Double>, UpdateRule> rule;

	Optimizer(String id, Set<String> own, Function<Map<String, Double>, UpdateRule> rule) {
		this.id = id;
		this.own = own;
		this.rule = rule;
	}

	/** The optimizer of a name as it stands in configurations. */
	public static Optional<Optimizer> of(String id) {
		return Arrays.stream(values()).filter(optimizer -> optimizer.id.equals(id)).findFirst();
	}

	public String id() {
		return id;
	}

	/** Whether the hyperparameter does something with this optimizer. */
	public boolean reads(String hyperparameter) {
		return own.contains(hyperparameter) || hyperparameter.equals("learningRate") || hyperparameter.equals("weightDecay");
	}

	/** @param values of all that the optimizer reads, by hyperparameter */
	UpdateRule rule(Map<String, Double> values) {
		return rule.apply(values);
	}
}
