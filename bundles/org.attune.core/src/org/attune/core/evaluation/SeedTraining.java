// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

import org.attune.core.run.Endings;
import org.attune.core.run.RunStatus;
import org.attune.core.worker.WorkerLauncher;
import org.attune.core.worker.WorkerProcess;
import org.attune.trace.wire.Ended;
import org.attune.trace.wire.Epoch;
import org.attune.trace.wire.Outcome;
import org.attune.trace.wire.RunRequest;
import org.attune.trace.wire.TestMeasured;
import org.attune.trace.wire.Wire;

/**
 * Trains a configuration once, in a worker of its own, and measures it on the test images.
 *
 * @param folder  where a crash report of the worker would land
 * @param threads on the CPU; 0: one per core
 */
record SeedTraining(StudyPlan plan, WorkerLauncher launcher, Path folder, int threads) {
	private static final Duration GRACE = Duration.ofSeconds(5);
	/** What a refusal begins with that is the participant's doing: the values are theirs. */
	private static final String OWN_VALUES = "values."; //$NON-NLS-1$

	/**
	 * Waits until it is done.
	 *
	 * @throws EvaluationException if none of the study's trainings can succeed, whatever the configuration
	 */
	SeedResult run(Choice choice, long seed) throws EvaluationException, InterruptedException {
		final HeardWorker heard = new HeardWorker();
		try {
			final WorkerProcess worker = WorkerProcess.attach(launcher.start(folder), heard, GRACE);
			worker.send(request(choice, seed));
			final int exit = worker.await();
			return result(choice, seed, heard, exit);
		} catch (IOException e) {
			throw new EvaluationException(Messages.bind(Messages.SeedTraining_notStarted, e.getMessage()), e);
		}
	}

	private RunRequest request(Choice choice, long seed) {
		return new RunRequest(Wire.PROTOCOL, choice.hash() + '-' + seed, plan.task(seed), choice.values(), choice.explicit(), threads, "", //$NON-NLS-1$
				"", "").with(plan.keys()).evaluated(); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private SeedResult result(Choice choice, long seed, HeardWorker heard, int exit) throws EvaluationException {
		final Optional<Ended> end = heard.end();
		if (end.isEmpty() && heard.environment().isEmpty()) {
			throw new EvaluationException(Messages.bind(Messages.SeedTraining_neverReady, exit, heard.errors()));
		}
		if (end.filter(last -> last.outcome() == Outcome.REJECTED && !last.message().startsWith(OWN_VALUES)).isPresent()) {
			throw new EvaluationException(Messages.bind(Messages.SeedTraining_refused, end.get().message()));
		}
		if (end.filter(last -> last.outcome() == Outcome.FINISHED).isPresent() && heard.test().isEmpty()) {
			throw new EvaluationException(Messages.SeedTraining_notMeasured);
		}
		final RunStatus status = end.map(Endings::status).orElse(RunStatus.LOST);
		final String message = end.map(Ended::message).orElseGet(() -> Messages.bind(Messages.SeedTraining_vanished, exit, heard.errors()));
		return new SeedResult(plan.study(), choice.hash(), choice.values(), choice.explicit(), seed, plan.digest(), plan.inputSize(),
				plan.network(), threads, launcher.device(), heard.environment(), status, message, end.map(Ended::epochs).orElse(0),
				heard.epoch().map(Epoch::trainingLoss).orElse(Double.NaN), heard.epoch().map(Epoch::validationLoss).orElse(Double.NaN),
				heard.epoch().map(Epoch::validationAccuracy).orElse(Double.NaN), heard.test().map(TestMeasured::images).orElse(0),
				heard.test().map(TestMeasured::loss).orElse(Double.NaN), heard.test().map(TestMeasured::accuracy).orElse(Double.NaN),
				end.map(Ended::elapsedMillis).orElse(0L), end.map(Ended::parametersSha256).orElse("")); //$NON-NLS-1$
	}
}
