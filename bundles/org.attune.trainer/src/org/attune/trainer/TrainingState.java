// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer;

import java.util.Map;

/**
 * Where a training stands between two minibatches: together with the state of the network all that it takes to go on as if
 * nothing had happened.
 *
 * @param epochs        trained to their end
 * @param iterations    minibatches trained, over all epochs
 * @param batches       minibatches trained of the epoch under way
 * @param batchSize     images per minibatch; says what the count of minibatches means
 * @param scored        sums over the epoch under way
 * @param trainingNanos spent on the minibatches of the epoch under way
 * @param elapsedMillis since the training began, without pauses
 * @param memory        what else remembers former epochs, by name
 */
record TrainingState(int epochs, long iterations, int batches, int batchSize, Score.Sums scored, long trainingNanos,
		long elapsedMillis, Map<String, String> memory) {
	TrainingState {
		memory = Map.copyOf(memory);
	}
}
