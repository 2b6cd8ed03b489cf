// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The numbers that a request may leave out: what PyTorch takes them to be, and their defaults. Those of optimizers are what the
 * original study applied; all others switch off what the study did not have, or are PyTorch's own once it is switched on. Only for
 * stepEpochs PyTorch names none.
 */
enum Hyperparameter {
	LEARNING_RATE("learningRate", "0.001", Range.atLeast(0), Reader.OPTIMIZER),
	WEIGHT_DECAY("weightDecay", "0", Range.atLeast(0), Reader.OPTIMIZER),
	EPSILON("epsilon", "1e-6", Range.atLeast(0), Reader.OPTIMIZER),
	RHO("rho", "0.9", Range.from(0, 1), Reader.OPTIMIZER),
	LEARNING_RATE_DECAY("learningRateDecay", "0", Range.atLeast(0), Reader.OPTIMIZER),
	INITIAL_ACCUMULATOR("initialAccumulator", "0", Range.atLeast(0), Reader.OPTIMIZER),
	ALPHA("alpha", "0.75", Range.atLeast(0), Reader.OPTIMIZER),
	LAMBDA("lambda", "0.0001", Range.atLeast(0), Reader.OPTIMIZER),
	MOMENTUM("momentum", "0", Range.atLeast(0), Reader.OPTIMIZER),
	BETA1("beta1", "0.9", Range.fromToBelow(0, 1), Reader.OPTIMIZER),
	BETA2("beta2", "0.999", Range.fromToBelow(0, 1), Reader.OPTIMIZER),
	MOMENTUM_DECAY("momentumDecay", "0.004", Range.atLeast(0), Reader.OPTIMIZER),
	WARM_UP_EPOCHS("warmupEpochs", "0", Range.atLeast(0), Reader.SCHEDULE),
	STEP_EPOCHS("stepEpochs", "10", Range.whole(1, Limits.EPOCHS), Reader.SCHEDULE),
	STEP_FACTOR("stepFactor", "0.1", Range.aboveAndBelow(0, 1), Reader.SCHEDULE),
	RESTART_EPOCHS("restartEpochs", "0", Range.whole(0, Limits.EPOCHS), Reader.SCHEDULE),
	RESTART_FACTOR("restartFactor", "1", Range.whole(1, 1000), Reader.SCHEDULE),
	FINAL_RATE_FACTOR("finalRateFactor", "0", Range.from(0, 1), Reader.SCHEDULE),
	PEAK_POSITION("peakPosition", "0.3", Range.from(0, 1), Reader.SCHEDULE),
	PLATEAU_PATIENCE("plateauPatience", "10", Range.whole(0, Limits.EPOCHS), Reader.SCHEDULE),
	CLIP_NORM("clipNorm", "0", Range.atLeast(0), Reader.TRAINING),
	CLIP_VALUE("clipValue", "0", Range.atLeast(0), Reader.TRAINING),
	LABEL_SMOOTHING("labelSmoothing", "0", Range.fromToBelow(0, 1), Reader.LOSS),
	PATIENCE("patience", "0", Range.whole(0, Limits.EPOCHS), Reader.TRAINING),
	CROP_PADDING("cropPadding", "0", Range.whole(0, Integer.MAX_VALUE), Reader.TRAINING),
	COLOUR_JITTER("colourJitter", "0", Range.from(0, 1), Reader.TRAINING);

	/** Whose choice decides whether the number does something. */
	enum Reader {
		OPTIMIZER, SCHEDULE, LOSS,
		/** Nobody's: it always does. */
		TRAINING
	}

	private final String id;
	private final String defaultValue;
	private final Range range;
	private final Reader reader;

	Hyperparameter(String id, String defaultValue, Range range, Reader reader) {
		this.id = id;
		this.defaultValue = defaultValue;
		this.range = range;
		this.reader = reader;
	}

	static Optional<Hyperparameter> of(String id) {
		return Arrays.stream(values()).filter(hyperparameter -> hyperparameter.id.equals(id)).findFirst();
	}

	static List<Hyperparameter> readBy(Reader reader) {
		return Arrays.stream(values()).filter(hyperparameter -> hyperparameter.reader == reader).toList();
	}

	String id() {
		return id;
	}

	Reader reader() {
		return reader;
	}

	/** The value of a text. @param text absent: the default */
	double value(Optional<String> text) throws RefusedException {
		return Numbers.parsed(text.orElse(defaultValue)).stream().filter(range.allowed()).boxed().findFirst().orElseThrow(
				() -> new RefusedException("values." + id, "'" + text.orElse("") + "' is not " + range.text() + "; enter one"));
	}
}
