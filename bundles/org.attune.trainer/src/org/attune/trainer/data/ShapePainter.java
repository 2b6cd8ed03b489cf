// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.data;

import java.util.Random;

/** Paints one image of the generated dataset: a shape somewhere, at any angle, in any colour, among noise and clutter. */
final class ShapePainter {
	private static final int CLUTTER = 3;
	private static final double LEAST_CONTRAST = 60;
	private static final double NOISE = 22;

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
		final double[] paper = colour();
		fillBackground(paper);
		for (int index = 0; index < CLUTTER; index++) {
			paintClutter(colour());
		}
		paintShape(shape, contrasting(paper));
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
		final double radius = between(.2, .38) * size;
		final double margin = .85 * radius;
		final Placement place = new Placement(between(margin, size - margin), between(margin, size - margin), radius,
				between(0, 2 * StrictMath.PI));
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

	private double[] contrasting(double[] paper) {
		double[] colour = colour();
		while (difference(colour, paper) < LEAST_CONTRAST) {
			colour = colour();
		}
		return colour;
	}

	private static double difference(double[] one, double[] other) {
		double sum = 0;
		for (int channel = 0; channel < 3; channel++) {
			sum += (one[channel] - other[channel]) * (one[channel] - other[channel]);
		}
		return StrictMath.sqrt(sum);
	}

	private double[] colour() {
		return new double[] { between(0, 255), between(0, 255), between(0, 255) };
	}

	private double between(double least, double most) {
		return least + (most - least) * random.nextDouble();
	}
}
