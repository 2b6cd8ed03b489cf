// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.model.validation;

import java.util.Optional;
import java.util.OptionalDouble;

import org.attune.model.configuration.Configurations;
import org.attune.model.configuration.Numbers;
import org.attune.model.tuning.Experiment;
import org.attune.model.tuning.Hyperparameter;
import org.attune.model.tuning.TuningPackage;

/**
 * The constraints of values that the trainer knows by their ids, beside each other and beside the task. The trainer
 * checks the same again.
 *
 * @param hyperparameter applies, and its value is possible on its own
 */
record CombinationRules(Hyperparameter hyperparameter, Experiment experiment, Findings findings) {
	/** Published trainings beyond this size needed several devices and a special schedule. */
	private static final int LARGE_BATCH = 4096;

	void check() {
		switch (Optional.ofNullable(hyperparameter.getId()).orElse("")) {
			case "batchSize" -> checkBatch();
			case "warmupEpochs" -> checkWarmUp();
			case "cropPadding" -> checkCrop();
			default -> { /* all other values are free of each other */ }
		}
	}

	private void checkBatch() {
		value(hyperparameter).stream().filter(size -> size > LARGE_BATCH)
				.forEach(size -> findings.warning(TuningPackage.Literals.ASSIGNMENT__VALUE,
						RuleMessage.BATCH_LARGE.text(label(hyperparameter), Numbers.canonical(size),
								String.valueOf(LARGE_BATCH))));
	}

	private void checkWarmUp() {
		final Optional<Hyperparameter> epochs = Configurations.hyperparameter(experiment, "epochs");
		final OptionalDouble length = epochs.map(this::value).orElseGet(OptionalDouble::empty);
		final OptionalDouble warmUp = value(hyperparameter);
		if (length.isPresent() && warmUp.isPresent() && warmUp.getAsDouble() > length.getAsDouble()) {
			findings.error(TuningPackage.Literals.ASSIGNMENT__VALUE,
					RuleMessage.WARM_UP_LONG.text(label(hyperparameter), Numbers.canonical(warmUp.getAsDouble()),
							label(epochs.orElseThrow()), Numbers.canonical(length.getAsDouble())));
		}
	}

	private void checkCrop() {
		if (experiment.getTask() == null) {
			return;
		}
		final int size = experiment.getTask().getInputSize();
		value(hyperparameter).stream().filter(padding -> padding >= size)
				.forEach(padding -> findings.error(TuningPackage.Literals.ASSIGNMENT__VALUE,
						RuleMessage.CROP_LARGE.text(label(hyperparameter), Numbers.canonical(padding),
								String.valueOf(size))));
	}

	private OptionalDouble value(Hyperparameter of) {
		return Configurations.value(of, experiment).map(Numbers::parse).orElseGet(OptionalDouble::empty);
	}

	private static String label(Hyperparameter of) {
		return Configurations.label(of);
	}
}
