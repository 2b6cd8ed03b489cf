// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

import org.attune.core.run.Run;
import org.attune.model.configuration.Configurations;
import org.attune.model.tuning.Assignment;
import org.attune.model.tuning.Experiment;
import org.attune.model.tuning.TuningPackage;
import org.attune.model.validation.ExperimentValidation;
import org.attune.model.validation.Fix;
import org.attune.model.validation.Problem;
import org.attune.model.validation.Remedies;
import org.attune.model.validation.Severity;
import org.eclipse.osgi.util.NLS;

/**
 * All that speaks against training an experiment as it is: what its rules say, and what earlier runs tell of memory.
 *
 * @param images
 *            how many there are to train on, where that was counted
 * @param runs
 *            of the workspace, the newest first
 */
public record ExperimentCheck(Experiment experiment, OptionalLong images, List<Run> runs) {
	private static final double GIBIBYTE = 1L << 30;

	/** Everything, in the order of the content. */
	public List<Problem> problems() {
		final List<Problem> problems = new ArrayList<>(ExperimentValidation.problems(experiment, images));
		memoryProblem().filter(problem -> problems.stream().noneMatch(other -> other.severity() == Severity.ERROR
				&& other.target() == problem.target())).ifPresent(problems::add);
		return problems;
	}

	private Optional<Problem> memoryProblem() {
		return assignment().flatMap(assignment -> shortage().map(forecast -> new Problem(Severity.WARNING, assignment,
				TuningPackage.Literals.ASSIGNMENT__VALUE, assignment.getHyperparameter().getId(), text(forecast))));
	}

	private Optional<Assignment> assignment() {
		return Configurations.assignment(experiment, "batchSize"); //$NON-NLS-1$
	}

	/** The forecast, if it says that there is too little memory. */
	private Optional<MemoryForecast> shortage() {
		final OptionalDouble batch = MemoryForecast.batch(experiment);
		return batch.isEmpty() ? Optional.empty()
				: MemoryForecast.of(experiment, runs)
						.filter(forecast -> forecast.bytes(batch.getAsDouble()) > forecast.available());
	}

	private String text(MemoryForecast forecast) {
		final double batch = MemoryForecast.batch(experiment).orElse(0);
		final String message = forecast.largestBatch() > 0 ? Messages.memory_batch : Messages.memory_network;
		return NLS.bind(message, new Object[] { label(), (long) batch, gibibytes(forecast.bytes(batch)),
				gibibytes(forecast.available()), forecast.basis().label(), (long) forecast.basisBatch(),
				gibibytes(forecast.bytes(forecast.basisBatch())), forecast.largestBatch() });
	}

	private String label() {
		return assignment().map(Assignment::getHyperparameter).map(Configurations::label).orElse(""); //$NON-NLS-1$
	}

	private static String gibibytes(double bytes) {
		return String.format(Locale.ROOT, "%.1f", bytes / GIBIBYTE); //$NON-NLS-1$
	}

	/** What could put a problem right, the likeliest first. */
	public List<Fix> fixes(Problem problem) {
		final List<Fix> fixes = new ArrayList<>();
		if (memoryProblem().filter(problem::equals).isPresent()) {
			shortage().map(MemoryForecast::largestBatch).filter(batch -> batch > 0).map(Integer::highestOneBit)
					.ifPresent(batch -> fixes.add(new Fix(NLS.bind(Messages.fix_fits, label(), batch),
							List.of(new Fix.Change(assignment().orElseThrow(),
									TuningPackage.Literals.ASSIGNMENT__VALUE, batch.toString())))));
			return fixes;
		}
		fixes.addAll(Remedies.of(problem, experiment, images));
		return fixes;
	}
}
