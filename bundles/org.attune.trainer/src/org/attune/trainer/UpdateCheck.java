// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Consumer;

import org.attune.trace.wire.Warning;
import org.attune.trainer.Hyperparameter.Reader;
import org.attune.trainer.engine.Clipping;
import org.attune.trainer.engine.Optimizer;
import org.attune.trainer.engine.OptimizerSettings;
import org.attune.trainer.schedule.ScheduleKind;
import org.attune.trainer.schedule.ScheduleSettings;

/**
 * Checks what a request says about optimizer, clipping and schedule.
 *
 * @param warnings takes what is odd, but no reason to refuse the request
 * @param epochs   of the training
 */
record UpdateCheck(Values values, Consumer<Warning> warnings, int epochs) {
	UpdateSettings settings() throws RefusedException {
		return new UpdateSettings(optimizer(), clipping(), schedule());
	}

	private OptimizerSettings optimizer() throws RefusedException {
		final Optimizer optimizer = values.choice("optimizer", Optimizer::of,
				Arrays.stream(Optimizer.values()).map(Optimizer::id).toList());
		return new OptimizerSettings(optimizer, values.numbers(Reader.OPTIMIZER, optimizer::reads));
	}

	private Clipping clipping() throws RefusedException {
		return new Clipping(bound(Hyperparameter.CLIP_VALUE), bound(Hyperparameter.CLIP_NORM));
	}

	private double bound(Hyperparameter hyperparameter) throws RefusedException {
		final double bound = values.number(hyperparameter);
		return bound == 0 ? Double.POSITIVE_INFINITY : bound;
	}

	private ScheduleSettings schedule() throws RefusedException {
		final ScheduleKind kind = values.choice("schedule", ScheduleKind.NONE, ScheduleKind::of,
				Arrays.stream(ScheduleKind.values()).map(ScheduleKind::id).toList());
		final Map<String, Double> numbers = values.numbers(Reader.SCHEDULE, kind::reads);
		checkWarmUp(numbers.getOrDefault("warmupEpochs", 0.0));
		switch (kind) {
			case STEP -> checkStep(numbers);
			case COSINE -> checkRestarts(numbers);
			case PLATEAU -> checkPlateau(numbers);
			case NONE, ONE_CYCLE -> { /* nothing of theirs can be out of place */ }
		}
		return new ScheduleSettings(kind, numbers);
	}

	private void checkWarmUp(double warmUp) throws RefusedException {
		if (warmUp > epochs) {
			throw new RefusedException("values.warmupEpochs", text(warmUp) + " is more than the " + epochs
					+ " epochs of the training; enter at most " + epochs);
		}
	}

	private void checkStep(Map<String, Double> numbers) {
		final double first = numbers.get("warmupEpochs") + numbers.get("stepEpochs");
		if (first >= epochs) {
			warnings.accept(new Warning("values.stepEpochs", "the learning rate would first fall after " + text(first)
					+ " epochs, but the training has " + epochs + "; enter less, or more epochs"));
		}
	}

	private void checkRestarts(Map<String, Double> numbers) {
		if (numbers.get("restartEpochs") == 0 && numbers.get("restartFactor") != 1) {
			warnings.accept(new Warning("values.restartFactor", "it has no effect without restarts; set restartEpochs to at least 1"));
		}
	}

	private void checkPlateau(Map<String, Double> numbers) {
		final double first = numbers.get("plateauPatience") + 2; // the first epoch sets the mark, one more than are borne misses it
		if (first >= epochs) {
			warnings.accept(new Warning("values.plateauPatience", "the learning rate could first fall after " + text(first)
					+ " epochs, but the training has " + epochs + "; enter less, or more epochs"));
		}
	}

	/** As people write it: without a fraction that is none. */
	private static String text(double number) {
		return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
	}
}
