// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.attune.trace.wire.TaskSpec;
import org.attune.trace.wire.Warning;
import org.attune.trainer.data.Purpose;
import org.attune.trainer.data.SealedDataset;
import org.attune.trainer.engine.Blueprint;
import org.attune.trainer.engine.Loss;
import org.attune.trainer.engine.Network;
import org.attune.trainer.schedule.Schedule;
import org.attune.trainer.seal.SealKey;

/**
 * A run request whose every value was checked.
 *
 * @param task        with a seed of at least 1
 * @param batchSize   images per minibatch; may be larger than the dataset
 * @param threads     CPU threads, at least 1
 * @param checkpoints folder for checkpoints
 * @param cache       folder for unpacked archives
 * @param resume      checkpoint to go on from
 * @param keys        that open a sealed dataset
 * @param purpose     whether the test images are measured in the end
 */
record Settings(TaskSpec task, Network network, Loss loss, UpdateSettings updates, Regularisation regularisation, int epochs,
		int batchSize, int threads, Optional<Path> checkpoints, Path cache, Optional<Path> resume, List<SealKey> keys, Purpose purpose) {
	/** Whether nothing that is told may give away which network is trained. */
	boolean isBlinded() {
		return SealedDataset.isAlias(task.network());
	}

	/** @param classes of the dataset */
	Blueprint blueprint(int classes) {
		return new Blueprint(network, task.inputSize(), classes, loss, updates.optimizer(), updates.clipping(), task.seed());
	}

	/** The schedule of the learning rate at the beginning of the training. @param iterationsPerEpoch minibatches, at least 1 */
	Schedule schedule(int iterationsPerEpoch) {
		return updates.schedule().schedule(updates.optimizer().values().get("learningRate"), iterationsPerEpoch, epochs);
	}

	/** What a person should know if there turn out to be no validation images, since what they set needs some. */
	List<Warning> withoutValidation() {
		final List<Warning> warnings = new ArrayList<>();
		if (updates.schedule().needsValidation()) {
			warnings.add(new Warning("values.schedule", "the learning rate stays as it is, because there are no validation images; add"
					+ " some, or choose another schedule"));
		}
		if (regularisation.patience() > 0) {
			warnings.add(new Warning("values.patience", "the training goes on through all epochs, because there are no validation"
					+ " images; add some, or set it to 0"));
		}
		return warnings;
	}
}
