// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.data;

/**
 * How images become minibatches.
 *
 * @param classes        that the network tells apart
 * @param inputSize      width and height of the images in pixels
 * @param batchSize      images per minibatch, at least 1; may be larger than the set
 * @param labelSmoothing the share of a target that is spread evenly over all classes, from 0 (one-hot) to 1 (Szegedy et al. 2016)
 * @param augmentation   how images are varied
 */
public record Preparation(int classes, int inputSize, int batchSize, double labelSmoothing, Augmentation augmentation) {
	private static final int MOST_AHEAD = 3;
	private static final long BYTES_AHEAD = 256L << 20;

	/** One-hot targets and images as they are. */
	public static Preparation plain(int classes, int inputSize, int batchSize) {
		return new Preparation(classes, inputSize, batchSize, 0, Augmentation.NONE);
	}

	/** The same, with one-hot targets and images as they are. */
	Preparation plain() {
		return plain(classes, inputSize, batchSize);
	}

	/**
	 * How many minibatches are prepared ahead of need: up to 3, but never more than 256 MiB of them, and always one.
	 *
	 * @param images of the set
	 */
	int ahead(int images) {
		return (int) Math.clamp(BYTES_AHEAD / bytes(images), 1, MOST_AHEAD);
	}

	/**
	 * Bytes that the minibatches of a pass take at most: those ahead, the one in use, and the heap's copy of the one in the making.
	 *
	 * @param images of the set
	 */
	public long memory(int images) {
		return (ahead(images) + 2) * bytes(images);
	}

	/** What a class' own target and all other ones are. */
	float target(boolean own) {
		return (float) ((own ? 1 - labelSmoothing : 0) + labelSmoothing / classes);
	}

	private long bytes(int images) {
		return Float.BYTES * Math.max(1L, Math.min(images, batchSize)) * (3L * inputSize * inputSize + classes);
	}
}
