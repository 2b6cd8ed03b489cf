// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.evaluation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.attune.core.run.RunStatus;

/**
 * What came of one configuration with one seed, and all that it takes to train it again. Figures that there are none of are NaN.
 *
 * @param study              id
 * @param configurationHash  SHA-256 of the values
 * @param values             in effect, by hyperparameter id
 * @param explicit           ids of those that the participant set
 * @param digest             SHA-256 of the sealed dataset; empty for one that is open to everybody
 * @param network            as the study calls it
 * @param threads            that were asked for; 0: one per core
 * @param device             that trained
 * @param environment        versions, backend and determinism, as the worker told them
 * @param status             how the training ended
 * @param message            why; may be empty
 * @param epochs             trained to their end
 * @param validationAccuracy after the last epoch
 * @param testImages         that were measured; 0 if the training did not come to its end
 * @param testLoss           of the final parameters
 * @param testAccuracy       of the final parameters
 * @param parametersSha256   of the final parameters; empty if there are none
 */
record SeedResult(String study, String configurationHash, Map<String, String> values, List<String> explicit, long seed, String digest,
		int inputSize, String network, int threads, String device, Map<String, String> environment, RunStatus status, String message,
		int epochs, double trainingLoss, double validationLoss, double validationAccuracy, int testImages, double testLoss,
		double testAccuracy, long elapsedMillis, String parametersSha256) {
	SeedResult {
		values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
		explicit = List.copyOf(explicit);
		environment = Collections.unmodifiableMap(new LinkedHashMap<>(environment));
	}

	/** Whether training it again would bring nothing new. What failed may succeed with more memory, or on a better day. */
	boolean isFinal() {
		return status == RunStatus.FINISHED || status == RunStatus.DIVERGED;
	}

	/** Whether it is a result of the plan, and not one of an earlier version of the study. */
	boolean fits(StudyPlan plan) {
		return study.equals(plan.study()) && digest.equals(plan.digest()) && inputSize == plan.inputSize() && network.equals(plan.network());
	}
}
