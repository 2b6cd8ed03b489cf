// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.run;

import java.util.OptionalDouble;
import java.util.function.Predicate;

/**
 * What the people in front of this workbench may see of a run. It stands between each {@link Run} and whoever asks it, so that no
 * view, export or notification can forget it. Without a study everything is seen.
 */
public final class Sight {
	/** One for the process, as there is one workspace in it; runs are made in many places, and long before anybody takes part. */
	private static volatile Predicate<String> hidden = experiment -> false;

	private Sight() {
	}

	/**
	 * From now on runs of some experiments show what the participants of the study of 2019 saw: the training loss while they train, and
	 * when they have finished the last validation accuracy.
	 *
	 * @param experiments asked with the workspace path of an experiment, often and by any thread
	 */
	public static void trainingLossOnly(Predicate<String> experiments) {
		hidden = experiments;
	}

	/** From now on everything is seen. */
	public static void all() {
		hidden = experiment -> false;
	}

	/** Whether a value of the metric that was written down while the run trained may be seen. */
	public static boolean shows(Run run, Metric metric) {
		return !hides(run, metric);
	}

	/** Whether the metric's points, and what is made of them, are hidden. */
	static boolean hides(Run run, Metric metric) {
		return !ofLoss(metric) && hidden.test(run.experiment());
	}

	/** Whether the console must not tell an epoch's results. */
	static boolean hidesEpochs(Run run) {
		return hidden.test(run.experiment());
	}

	private static boolean ofLoss(Metric metric) {
		return metric == Metric.LOSS || metric == Metric.TRAINING_LOSS || metric == Metric.THROUGHPUT;
	}

	/** What takes the place of a hidden metric's best and last value. */
	static OptionalDouble result(Run run, Metric metric, RunProgress progress) {
		return metric == Metric.VALIDATION_ACCURACY && run.status() == RunStatus.FINISHED ? progress.last(metric) : OptionalDouble.empty();
	}
}
