// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.evaluation;

import java.util.List;
import java.util.stream.Stream;

import org.attune.core.run.RunStatus;
import org.attune.core.statistics.Summary;

/**
 * How good a participant's choice is.
 *
 * @param choice   of the participant
 * @param accuracy on the test images, over the seeds whose training came to its end
 * @param diverged seeds with which the loss or a parameter became NaN or infinite
 * @param failed   seeds with which the training failed otherwise
 */
record Score(Choice choice, Summary accuracy, int diverged, int failed) {
	/** @param results of all configurations */
	static Score of(Choice choice, List<SeedResult> results) {
		final List<SeedResult> own = results.stream().filter(result -> result.configurationHash().equals(choice.hash())).toList();
		final Summary accuracy = Summary.of(finished(own).mapToDouble(SeedResult::testAccuracy).toArray());
		final int diverged = (int) own.stream().filter(result -> result.status() == RunStatus.DIVERGED).count();
		return new Score(choice, accuracy, diverged, own.size() - (int) finished(own).count() - diverged);
	}

	private static Stream<SeedResult> finished(List<SeedResult> results) {
		return results.stream().filter(result -> result.status() == RunStatus.FINISHED);
	}
}
