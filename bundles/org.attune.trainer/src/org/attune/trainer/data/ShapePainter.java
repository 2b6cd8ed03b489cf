// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.data;

import java.util.Random;

/**
 * Paints one image of the generated dataset: a shape of a colour that hints at its class, somewhere, a little turned, among noise
 * and clutter. The constants were found by trying: they make the task neither too easy nor too hard for a minute of training.
 */
final class ShapePainter {
	/** To be raised by whoever makes other images of the same random numbers. */
	static final int VERSION = 1;

	private static final int CLUTTER = 2;
	/** In levels of 0 to 255. */
	private static final double NOISE = 12;
	/** In steps from one class' hue to the next. */
	private static final double HUE_DEVIATION = .45;
	/** In radians: how far a shape is turned at most. */
	private static final double TILT = .4;

	private final Random random;
	private final int size;
	private final double[][] planes;

	/** @param size width and height in pixels */
	ShapePainter(Random random, int size) {
		this.random = random;
		this.size = size;
		this.planes = new double[3][size * size];
	}

	/** @return three planes of size x size bytes */
	byte[] painted(Shape shape) {
		fillBackground(grey(20, 100));
		for (int index = 0; index < CLUTTER; index++) {
			paintClutter(grey(0, 200));
		}
		paintShape(shape, hinting(shape));
		return noisy();
	}

	private void fillBackground(double[] paper) {
		final double slopeX = between(-40, 40);
		final double slopeY = between(-40, 40);
		for (int index = 0; index < size * size; index++) {
			final double light = slopeX * (index % size - size / 2.0) / size + slopeY * (index / size - size / 2.0) / size;
			for (int channel = 0; channel < 3; channel++) {
				planes[channel][index] = paper[channel] + light;
			}
		}
	}

	/** A short thick line anywhere. */
	private void paintClutter(double[] colour) {
		final Placement place = new Placement(between(0, size), between(0, size), between(.06, .16) * size,
				between(0, 2 * StrictMath.PI));
		final double width = between(.2, .5);
		paint(place, (x, y) -> Math.max(Math.abs(x) - 1, Math.abs(y) - width), colour);
	}

	private void paintShape(Shape shape, double[] colour) {
		final double radius = between(.3, .44) * size;
		final double margin = .85 * radius;
		final Placement place = new Placement(between(margin, size - margin), between(margin, size - margin), radius,
				between(-TILT, TILT));
		paint(place, shape::distance, colour);
	}

	private interface Outline {
		double distance(double x, double y);
	}

	/** Where something stands: centre and radius in pixels, angle in radians. */
	private record Placement(double x, double y, double radius, double angle) {
	}

	private void paint(Placement place, Outline outline, double[] colour) {
		final double cosine = StrictMath.cos(place.angle);
		final double sine = StrictMath.sin(place.angle);
		for (int index = 0; index < size * size; index++) {
			final double x = (index % size + .5 - place.x) / place.radius;
			final double y = (index / size + .5 - place.y) / place.radius;
			final double pixels = outline.distance(cosine * x + sine * y, cosine * y - sine * x) * place.radius;
			final double covered = Math.clamp(.5 - pixels, 0, 1);
			for (int channel = 0; channel < 3; channel++) {
				planes[channel][index] += covered * (colour[channel] - planes[channel][index]);
			}
		}
	}

	private byte[] noisy() {
		final byte[] image = new byte[3 * size * size];
		for (int index = 0; index < image.length; index++) {
			final double level = planes[index / (size * size)][index % (size * size)] + NOISE * random.nextGaussian();
			image[index] = (byte) Math.clamp(Math.round(level), 0, 255);
		}
		return image;
	}

	/** A colour whose hue hints at the class, but does not tell it. */
	private double[] hinting(Shape shape) {
		final double hue = (shape.ordinal() + HUE_DEVIATION * random.nextGaussian()) / Shape.values().length;
		return colour(hue - StrictMath.floor(hue), between(.5, 1), between(180, 255));
	}

	/** From hue, saturation and value (Smith 1978), in the form without cases. */
	private static double[] colour(double hue, double saturation, double value) {
		final double[] colour = new double[3];
		for (int channel = 0; channel < 3; channel++) {
			final double place = (5 - 2 * channel + 6 * hue) % 6;
			colour[channel] = value * (1 - saturation * Math.clamp(Math.min(place, 4 - place), 0, 1));
		}
		return colour;
	}

	/** About equal in all channels. */
	private double[] grey(double least, double most) {
		final double level = between(least, most);
		return new double[] { level + between(-15, 15), level + between(-15, 15), level + between(-15, 15) };
	}

	private double between(double least, double most) {
		return least + (most - least) * random.nextDouble();
	}
}
