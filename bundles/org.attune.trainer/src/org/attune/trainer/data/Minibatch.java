// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.data;

import org.attune.trainer.engine.Batch;

/**
 * Images as the network takes them. Their memory is the engine's: close it when done.
 *
 * @param batch  the images with their targets
 * @param labels index of each image's class
 */
public record Minibatch(Batch batch, int[] labels) implements AutoCloseable {
	public int size() {
		return labels.length;
	}

	@Override
	public void close() {
		batch.close();
	}
}
