// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.attune.trace.wire.Progress;
import org.attune.trainer.RunContext;

/**
 * A task of ten classes that needs no download: ten shapes of many places, sizes and colours among clutter and noise. Every image
 * depends on seed, split and its number alone. Good hyperparameters pass 80 % within a few epochs, bad ones stay at chance.
 */
final class GeneratedShapes {
	static final String NAME = "generated:shapes";

	private static final int TRAINING = 2000;
	private static final int VALIDATION = 400;
	private static final int TEST = 400;
	private static final int ALL = TRAINING + VALIDATION + TEST;
	private static final int REPORTED_EVERY = 500;

	private final long seed;
	private final int inputSize;

	/** @param inputSize width and height in pixels */
	GeneratedShapes(long seed, int inputSize) {
		this.seed = seed;
		this.inputSize = inputSize;
	}

	Dataset dataset(ImageCache cache, RunContext context) {
		final String key = new CacheKey(NAME).add(seed).add(inputSize).add(ShapePainter.VERSION).hex();
		final List<Decoded> images = cache.images(key, ALL, 3 * inputSize * inputSize).orElseGet(() -> painted(key, cache, context));
		final List<String> classes = Arrays.stream(Shape.values()).map(shape -> shape.name().toLowerCase(Locale.ROOT)).toList();
		return new Dataset(classes, set(images, 0, TRAINING), set(images, TRAINING, VALIDATION), set(images, TRAINING + VALIDATION, TEST),
				0);
	}

	private List<Decoded> painted(String key, ImageCache cache, RunContext context) {
		final List<Decoded> images = new ArrayList<>(ALL);
		paint(0, TRAINING, images, context);
		paint(1, VALIDATION, images, context);
		paint(2, TEST, images, context);
		cache.keep(key, images, 3 * inputSize * inputSize);
		return images;
	}

	private void paint(int split, int count, List<Decoded> images, RunContext context) {
		for (int index = 0; index < count; index++) {
			context.checkCancelled();
			images.add(Decoded.of(new ShapePainter(Seeds.random(seed, split, index), inputSize).painted(shape(index))));
			if (images.size() % REPORTED_EVERY == 0) {
				context.report(new Progress("Generating images", images.size(), ALL));
			}
		}
	}

	private static ImageSet set(List<Decoded> images, int first, int count) {
		return new ImageSet(images.subList(first, first + count).stream().map(Decoded::image).toList(),
				IntStream.range(0, count).mapToObj(index -> shape(index).ordinal()).toList());
	}

	/** What the image with this number shows. */
	static Shape shape(int index) {
		return Shape.values()[index % Shape.values().length];
	}
}
