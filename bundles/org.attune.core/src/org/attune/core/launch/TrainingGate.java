// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.launch;

import java.io.InputStream;
import java.util.List;
import java.util.stream.Collectors;

import org.attune.model.configuration.EffectiveValues;
import org.attune.model.file.ExperimentFile;
import org.attune.model.file.ModelFileException;
import org.attune.model.tuning.Experiment;
import org.attune.model.tuning.Task;
import org.attune.model.validation.ExperimentValidation;
import org.attune.model.validation.Problem;
import org.attune.model.validation.Severity;
import org.attune.trace.wire.TaskSpec;

/** Lets only experiments through that can be trained as they are. */
final class TrainingGate {
	private TrainingGate() {
	}

	/** What is trained: a task with the values that are in effect. */
	record Trainable(TaskSpec task, EffectiveValues values) {
	}

	/** An experiment that cannot be trained; the message has a line for each thing to put right. */
	static final class Refusal extends Exception {
		private static final long serialVersionUID = 1L;

		Refusal(String message, Throwable cause) {
			super(message, cause);
		}
	}

	/** @param name how messages call the file */
	static Trainable pass(InputStream content, String name) throws Refusal {
		try {
			return pass(ExperimentFile.load(content, name), name);
		} catch (ModelFileException e) {
			throw new Refusal(e.getMessage(), e);
		}
	}

	private static Trainable pass(Experiment experiment, String name) throws Refusal {
		final List<Problem> errors = ExperimentValidation.problems(experiment).stream()
				.filter(problem -> problem.severity() == Severity.ERROR).toList();
		if (!errors.isEmpty()) {
			throw new Refusal(Messages.bind(Messages.TrainingGate_refused, name,
					errors.stream().map(TrainingGate::line).collect(Collectors.joining("\n"))), null); //$NON-NLS-1$
		}
		final Task task = experiment.getTask();
		return new Trainable(new TaskSpec(task.getDataset(), task.getInputSize(), task.getNetwork(), task.getSeed()),
				EffectiveValues.of(experiment));
	}

	/** The message names the hyperparameter by its label, as the editor does. */
	private static String line(Problem problem) {
		return Messages.bind(Messages.TrainingGate_problem, problem.message());
	}
}
