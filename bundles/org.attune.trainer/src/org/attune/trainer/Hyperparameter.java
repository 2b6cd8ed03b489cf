// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoublePredicate;

/** The numbers that optimizers read: what torch.optim takes them to be, and the default that the original study applied. */
enum Hyperparameter {
	LEARNING_RATE("learningRate", "0.001", value -> value >= 0, "a number of at least 0"),
	WEIGHT_DECAY("weightDecay", "0", value -> value >= 0, "a number of at least 0"),
	EPSILON("epsilon", "1e-6", value -> value >= 0, "a number of at least 0"),
	RHO("rho", "0.9", value -> value >= 0 && value <= 1, "a number from 0 to 1"),
	LEARNING_RATE_DECAY("learningRateDecay", "0", value -> value >= 0, "a number of at least 0"),
	INITIAL_ACCUMULATOR("initialAccumulator", "0", value -> value >= 0, "a number of at least 0"),
	ALPHA("alpha", "0.75", value -> value >= 0, "a number of at least 0"),
	LAMBDA("lambda", "0.0001", value -> value >= 0, "a number of at least 0"),
	MOMENTUM("momentum", "0", value -> value >= 0, "a number of at least 0"),
	BETA1("beta1", "0.9", value -> value >= 0 && value < 1, "a number from 0 to below 1"),
	BETA2("beta2", "0.999", value -> value >= 0 && value < 1, "a number from 0 to below 1");

	private final String id;
	private final String defaultValue;
	private final DoublePredicate allowed;
	private final String range;

	Hyperparameter(String id, String defaultValue, DoublePredicate allowed, String range) {
		this.id = id;
		this.defaultValue = defaultValue;
		this.allowed = allowed;
		this.range = range;
	}

	static List<String> ids() {
		return Arrays.stream(values()).map(Hyperparameter::id).toList();
	}

	String id() {
		return id;
	}

	/** The value of a text. @param text absent: the default */
	double value(Optional<String> text) throws RefusedException {
		return Numbers.parsed(text.orElse(defaultValue)).stream().filter(allowed).boxed().findFirst().orElseThrow(
				() -> new RefusedException("values." + id, "'" + text.orElse("") + "' is not " + range + "; enter one"));
	}
}
