// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

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
	private static final int REPORTED_EVERY = 500;

	private final long seed;
	private final int inputSize;

	/** @param inputSize width and height in pixels */
	GeneratedShapes(long seed, int inputSize) {
		this.seed = seed;
		this.inputSize = inputSize;
	}

	Dataset dataset(RunContext context) {
		final List<String> classes = Arrays.stream(Shape.values()).map(shape -> shape.name().toLowerCase(Locale.ROOT)).toList();
		final ImageSet training = images(0, TRAINING, 0, context);
		final ImageSet validation = images(1, VALIDATION, TRAINING, context);
		return new Dataset(classes, training, validation, images(2, TEST, TRAINING + VALIDATION, context), 0);
	}

	private ImageSet images(int split, int count, int before, RunContext context) {
		final Shape[] shapes = Shape.values();
		final List<byte[]> images = new ArrayList<>(count);
		final List<Integer> labels = new ArrayList<>(count);
		for (int index = 0; index < count; index++) {
			context.checkCancelled();
			final int label = index % shapes.length;
			images.add(new ShapePainter(Seeds.random(seed, split, index), inputSize).painted(shapes[label]));
			labels.add(label);
			if ((before + index + 1) % REPORTED_EVERY == 0) {
				context.report(new Progress("Generating images", before + index + 1, TRAINING + VALIDATION + TEST));
			}
		}
		return new ImageSet(images, labels);
	}
}
