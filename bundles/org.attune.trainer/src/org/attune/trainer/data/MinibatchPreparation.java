// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.data;

import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntFunction;

import org.attune.trainer.engine.Engine;

/** Makes minibatches out of images: varies, normalises and labels them. Used by one thread, since it keeps its buffers. */
final class MinibatchPreparation {
	private final Engine engine;
	private final ImageSet set;
	private final Preparation preparation;
	private final IntFunction<Random> randomOfImage;
	private final Optional<Augmenter> augmenter;
	private final byte[] varied;
	private float[] features = {};
	private float[] targets = {};

	/** @param randomOfImage random numbers for the image of an index */
	MinibatchPreparation(Engine engine, ImageSet set, Preparation preparation, IntFunction<Random> randomOfImage) {
		this.engine = engine;
		this.set = set;
		this.preparation = preparation;
		this.randomOfImage = randomOfImage;
		this.augmenter = Optional.of(preparation.augmentation()).filter(augmentation -> !augmentation.equals(Augmentation.NONE))
				.map(augmentation -> new Augmenter(augmentation, preparation.inputSize()));
		this.varied = new byte[3 * preparation.inputSize() * preparation.inputSize()];
	}

	/** @param order indices into the set; the minibatch takes those from the first to before the last */
	Minibatch minibatch(int[] order, int first, int last) {
		final int count = last - first;
		fitBuffers(count);
		final int[] labels = new int[count];
		for (int index = 0; index < count; index++) {
			final int image = order[first + index];
			Normalisation.write(pixels(image), features, index * varied.length);
			labels[index] = set.label(image);
			targets[index * preparation.classes() + labels[index]] = preparation.target(true);
		}
		return new Minibatch(engine.batch(features, targets, count, preparation.inputSize()), labels);
	}

	/** The engine copies, so the same buffers serve all minibatches but the last, which is smaller. */
	private void fitBuffers(int count) {
		final long length = (long) count * varied.length;
		if (length > Integer.MAX_VALUE - 8) {
			throw new OutOfMemoryError("a minibatch of " + count + " images of " + preparation.inputSize() + " x "
					+ preparation.inputSize() + " pixels fits into no array");
		}
		if (features.length != length) {
			features = new float[(int) length];
			targets = new float[count * preparation.classes()];
		}
		Arrays.fill(targets, preparation.target(false));
	}

	private byte[] pixels(int image) {
		if (augmenter.isEmpty()) {
			return set.image(image);
		}
		augmenter.get().augment(set.image(image), randomOfImage.apply(image), varied);
		return varied;
	}
}
