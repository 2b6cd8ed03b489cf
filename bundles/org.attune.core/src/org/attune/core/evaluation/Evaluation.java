// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.evaluation;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.attune.core.run.RunStatus;

/**
 * Trains every configuration that was chosen once with every seed, one after the other, and keeps what is there already. Configurations
 * that several participants chose are trained once.
 */
final class Evaluation {
	private static final int SHOWN_DIGITS = 8;

	/** Trains one configuration with one seed. */
	@FunctionalInterface
	interface Training {
		/** @throws EvaluationException if no training of the study can succeed */
		SeedResult run(Choice choice, long seed) throws EvaluationException, InterruptedException;
	}

	private final StudyPlan plan;
	private final ResultFolder folder;
	private final Training training;
	private final Consumer<String> progress;
	private final List<SeedResult> results = new ArrayList<>();
	private long trainedMillis;
	private int trained;

	/** @param progress takes lines for people */
	Evaluation(StudyPlan plan, ResultFolder folder, Training training, Consumer<String> progress) {
		this.plan = plan;
		this.folder = folder;
		this.training = training;
		this.progress = progress;
	}

	/** A configuration with a seed. */
	private record Step(Choice choice, long seed) {
	}

	/**
	 * Trains what is missing.
	 *
	 * @return all results, by configuration in the order of the choices, and there in the order of the seeds
	 * @throws EvaluationException if it cannot go on; what is trained until then is kept
	 */
	List<SeedResult> run(List<Choice> choices) throws EvaluationException, IOException, InterruptedException {
		final List<Step> steps = steps(choices);
		final List<Optional<SeedResult>> kept = new ArrayList<>();
		for (Step step : steps) {
			kept.add(kept(step));
		}
		final long missing = kept.stream().filter(Optional::isEmpty).count();
		progress.accept(Messages.bind(Messages.Evaluation_begins,
				new Object[] { steps.size() / plan.seeds().size(), plan.seeds().size(), missing, steps.size() - missing }));
		for (int index = 0; index < steps.size(); index++) {
			results.add(kept.get(index).isPresent() ? kept.get(index).get() : trained(steps.get(index), missing));
		}
		return List.copyOf(results);
	}

	private List<Step> steps(List<Choice> choices) {
		final Map<String, Choice> distinct = new LinkedHashMap<>();
		choices.forEach(choice -> distinct.putIfAbsent(choice.hash(), choice));
		return distinct.values().stream().flatMap(choice -> plan.seeds().stream().map(seed -> new Step(choice, seed))).toList();
	}

	/** What failed is trained again. */
	private Optional<SeedResult> kept(Step step) throws EvaluationException {
		final Optional<SeedResult> found = folder.read(step.choice().hash(), step.seed());
		if (found.isPresent() && !found.get().fits(plan)) {
			throw new EvaluationException(
					Messages.bind(Messages.Evaluation_otherPlan, folder.file(step.choice().hash(), step.seed()), folder.folder()));
		}
		return found.filter(SeedResult::isFinal);
	}

	private SeedResult trained(Step step, long missing) throws EvaluationException, IOException, InterruptedException {
		final long start = System.nanoTime();
		final SeedResult result = training.run(step.choice(), step.seed());
		folder.write(result);
		trained++;
		trainedMillis += (System.nanoTime() - start) / 1_000_000;
		final Duration left = Duration.ofMillis(trainedMillis / trained * (missing - trained));
		progress.accept(Messages.bind(Messages.Evaluation_trained, new Object[] { trained, missing, shortened(step.choice().hash()),
				step.seed(), outcome(result), Tables.minutes(left) }));
		return result;
	}

	/** The digits by which people tell configurations apart. */
	static String shortened(String hash) {
		return hash.substring(0, Math.min(SHOWN_DIGITS, hash.length()));
	}

	private static String outcome(SeedResult result) {
		return result.status() == RunStatus.FINISHED ? Messages.bind(Messages.Evaluation_accuracy, Tables.number(result.testAccuracy()))
				: result.status().label() + (result.message().isEmpty() ? "" : ": " + result.message()); //$NON-NLS-1$ //$NON-NLS-2$
	}
}
