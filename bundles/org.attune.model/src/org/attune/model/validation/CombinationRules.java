// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.model.validation;

import java.util.Optional;
import java.util.OptionalDouble;

import org.attune.model.configuration.Configurations;
import org.attune.model.configuration.Numbers;
import org.attune.model.tuning.Hyperparameter;
import org.attune.model.tuning.TuningPackage;

/**
 * The constraints of values that the trainer knows by their ids, beside each other and beside the task. The trainer
 * checks the same again; what it refuses is an error here, what it warns of a warning.
 *
 * @param hyperparameter applies, and its value is possible on its own
 */
record CombinationRules(Hyperparameter hyperparameter, CombinationLimits limits, Findings findings) {
	/** Published trainings beyond this size needed several devices and a special schedule. */
	private static final int LARGE_BATCH = 4096;

	void check() {
		final OptionalDouble value = limits.value(hyperparameter);
		if (value.isPresent()) {
			check(value.getAsDouble(), limits.limit(hyperparameter).orElse(Double.POSITIVE_INFINITY));
		}
	}

	private void check(double value, double limit) {
		final boolean beyond = value > limit;
		switch (Optional.ofNullable(hyperparameter.getId()).orElse("")) {
			case "batchSize" -> checkBatch(value, limit);
			case "warmupEpochs" -> error(beyond, RuleMessage.WARM_UP_LONG, value, limits.label("epochs"), text(limit));
			case "cropPadding" -> error(beyond, RuleMessage.CROP_LARGE, value, text(limit + 1));
			case "patience" -> warning(beyond && value > 0, RuleMessage.PATIENCE_LONG, value, text(value + 1),
					text(limit + 1), text(limit));
			case "stepEpochs" -> checkFall(beyond, RuleMessage.STEP_LATE, value,
					value + limits.value("warmupEpochs").orElse(0), limit);
			case "plateauPatience" -> checkFall(beyond, RuleMessage.PLATEAU_LATE, value, value + 2, limit);
			case "restartFactor" -> warning(value != 1 && limits.value("restartEpochs").orElse(1) == 0,
					RuleMessage.RESTART_WITHOUT_EFFECT, value, limits.label("restartEpochs"));
			default -> { /* all other values are free of each other */ }
		}
	}

	private void checkBatch(double size, double images) {
		warning(size > images, RuleMessage.BATCH_BEYOND_IMAGES, size, text(images));
		warning(size > LARGE_BATCH && size <= images, RuleMessage.BATCH_LARGE, size, text(LARGE_BATCH));
	}

	/** @param first after how many epochs the learning rate falls at the soonest */
	private void checkFall(boolean beyond, RuleMessage message, double value, double first, double limit) {
		warning(beyond, message, value, text(first), text(limits.epochs().orElse(0)), text(Math.floor(limit)));
	}

	private void error(boolean present, RuleMessage message, double value, String... more) {
		if (present) {
			findings.error(TuningPackage.Literals.ASSIGNMENT__VALUE, message.text(values(value, more)));
		}
	}

	private void warning(boolean present, RuleMessage message, double value, String... more) {
		if (present) {
			findings.warning(TuningPackage.Literals.ASSIGNMENT__VALUE, message.text(values(value, more)));
		}
	}

	private String[] values(double value, String... more) {
		final String[] values = new String[more.length + 2];
		values[0] = Configurations.label(hyperparameter);
		values[1] = text(value);
		System.arraycopy(more, 0, values, 2, more.length);
		return values;
	}

	private static String text(double number) {
		return Double.isFinite(number) ? Numbers.canonical(number) : "";
	}
}
