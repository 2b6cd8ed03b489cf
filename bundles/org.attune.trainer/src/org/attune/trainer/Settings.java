// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer;

import java.nio.file.Path;
import java.util.Optional;

import org.attune.trace.wire.TaskSpec;
import org.attune.trainer.engine.Blueprint;
import org.attune.trainer.engine.Clipping;
import org.attune.trainer.engine.Loss;
import org.attune.trainer.engine.Network;
import org.attune.trainer.engine.OptimizerSettings;

/**
 * A run request whose every value was checked.
 *
 * @param task        with a seed of at least 1
 * @param batchSize   images per minibatch; may be larger than the dataset
 * @param threads     CPU threads, at least 1
 * @param checkpoints folder for checkpoints
 * @param cache       folder for unpacked archives
 * @param resume      checkpoint to go on from
 */
record Settings(TaskSpec task, Network network, Loss loss, OptimizerSettings optimizer, int epochs, int batchSize, int threads,
		Optional<Path> checkpoints, Path cache, Optional<Path> resume) {
	/** @param classes of the dataset */
	Blueprint blueprint(int classes) {
		return new Blueprint(network, task.inputSize(), classes, loss, optimizer, Clipping.NONE, task.seed());
	}
}
