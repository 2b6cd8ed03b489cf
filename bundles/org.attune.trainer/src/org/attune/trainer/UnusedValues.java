// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.attune.trace.wire.RunRequest;
import org.attune.trace.wire.Warning;
import org.attune.trainer.Hyperparameter.Reader;
import org.attune.trainer.engine.Loss;
import org.attune.trainer.engine.Optimizer;
import org.attune.trainer.schedule.ScheduleKind;

/** Finds the values of a request that do nothing: those that a person set, and those that this worker does not know. */
record UnusedValues(Optimizer optimizer, ScheduleKind schedule, Loss loss) {
	private static final List<String> CHOICES = List.of("epochs", "batchSize", "lossFunction", "optimizer", "schedule", "flip");

	void warn(RunRequest request, Consumer<Warning> warnings) {
		for (final String id : request.values().keySet()) {
			final Optional<Hyperparameter> known = Hyperparameter.of(id);
			if (known.isEmpty() && !CHOICES.contains(id)) {
				warnings.accept(new Warning("values." + id, "this worker has no such hyperparameter; the value is ignored"));
			} else if (request.explicit().contains(id)) {
				known.filter(hyperparameter -> !isUsed(hyperparameter)).ifPresent(hyperparameter -> warnings.accept(
						new Warning("values." + id, reader(hyperparameter.reader()) + " does not use it")));
			}
		}
	}

	private boolean isUsed(Hyperparameter hyperparameter) {
		return switch (hyperparameter.reader()) {
			case OPTIMIZER -> optimizer.reads(hyperparameter.id());
			case SCHEDULE -> schedule.reads(hyperparameter.id());
			case LOSS -> loss.smooths();
			case TRAINING -> true;
		};
	}

	private String reader(Reader reader) {
		return switch (reader) {
			case OPTIMIZER -> "the optimizer " + optimizer.id();
			case SCHEDULE -> "the schedule " + schedule.id();
			case LOSS -> "the loss function " + loss.id();
			case TRAINING -> "the training";
		};
	}
}
