// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.importance;

import java.util.List;

/**
 * How much a metric depends on each hyperparameter, as far as some runs show it.
 *
 * @param ranked    the hyperparameters, the most important first; empty where there are too few runs or nothing differs
 * @param constant  ids of hyperparameters that had the same value in all runs, so that nothing can be said of them
 * @param runs      runs with a finite value of the metric
 * @param used      those that were looked at: all, or a random part of very many
 * @param left      runs without a finite value of the metric
 * @param explained part of the metric's variance that the forest explains in runs that it has not seen. At 0 or below the
 *                  shares say nothing; NaN where there is no forest
 */
public record Importances(List<Importance> ranked, List<String> constant, int runs, int used, int left, double explained) {
	/** With fewer runs an importance is hardly more than a guess. */
	public static final int ENOUGH_RUNS = 20;

	/** Whether the runs are so few that the figures are hardly more than a guess. */
	public boolean fewRuns() {
		return runs < ENOUGH_RUNS;
	}
}
