// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.model.validation;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

import org.attune.model.configuration.Applicability;
import org.attune.model.configuration.Configurations;
import org.attune.model.configuration.Numbers;
import org.attune.model.task.GeneratedDataset;
import org.attune.model.tuning.Experiment;
import org.attune.model.tuning.Hyperparameter;
import org.attune.model.tuning.Task;

/**
 * How large a value may be beside the others, for the hyperparameters that the trainer knows by their ids.
 *
 * @param images how many there are to train on, where that was counted
 */
record CombinationLimits(Experiment experiment, OptionalLong images) {

	/** The largest value that leaves nothing to say; empty: the other values do not matter, or are not known. */
	OptionalDouble limit(Hyperparameter hyperparameter) {
		return switch (Optional.ofNullable(hyperparameter.getId()).orElse("")) {
			case "batchSize" -> trainingImages();
			case "warmupEpochs" -> epochs();
			case "cropPadding" -> task().map(task -> OptionalDouble.of(task.getInputSize() - 1.0))
					.orElseGet(OptionalDouble::empty);
			case "patience" -> less(epochs(), 1);
			case "stepEpochs" -> less(epochs(), 1 + value("warmupEpochs").orElse(0));
			// the first epoch sets the mark, one more than are borne misses it, and another one is to follow
			case "plateauPatience" -> less(epochs(), 3);
			default -> OptionalDouble.empty();
		};
	}

	private static OptionalDouble less(OptionalDouble number, double by) {
		return number.isEmpty() ? number : OptionalDouble.of(number.getAsDouble() - by);
	}

	private OptionalDouble trainingImages() {
		final Optional<GeneratedDataset> built = task().flatMap(task -> GeneratedDataset.of(task.getDataset()));
		return built.isPresent() ? OptionalDouble.of(built.get().trainingImages())
				: images.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(images.getAsLong());
	}

	private Optional<Task> task() {
		return Optional.ofNullable(experiment.getTask());
	}

	OptionalDouble epochs() {
		return value("epochs");
	}

	/** What a hyperparameter with this id counts as; empty where there is none, it is no number, or does not apply. */
	OptionalDouble value(String id) {
		return Configurations.hyperparameter(experiment, id)
				.filter(hyperparameter -> Applicability.applies(hyperparameter, experiment)).map(this::value)
				.orElseGet(OptionalDouble::empty);
	}

	OptionalDouble value(Hyperparameter of) {
		return Configurations.value(of, experiment).map(Numbers::parse).orElseGet(OptionalDouble::empty);
	}

	/** What a person calls the hyperparameter with this id. */
	String label(String id) {
		return Configurations.hyperparameter(experiment, id).map(Configurations::label).orElse(id);
	}
}
