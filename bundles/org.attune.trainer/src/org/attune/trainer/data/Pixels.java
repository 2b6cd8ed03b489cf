// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.data;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;

/**
 * A decoded image of any size: three planes of bytes (red, green, blue), row by row. Colour profiles and opacity are ignored, as
 * usual where networks are trained.
 */
record Pixels(int width, int height, byte[][] planes) {
	static Pixels black(int width, int height) {
		return new Pixels(width, height, new byte[3][width * height]);
	}

	/** Indexed, grey or RGB, with or without opacity, of 1 to 16 bits. */
	static Pixels of(BufferedImage image) {
		return image.getColorModel() instanceof IndexColorModel ? indexed(image) : direct(image.getRaster());
	}

	/**
	 * CMYK or YCCK as it stands in a JPEG file.
	 *
	 * @param raster  four bands
	 * @param adobe   whether Adobe's marker is there; its inks are inverted
	 * @param twisted whether the first three bands are YCbCr
	 */
	static Pixels ofInks(Raster raster, boolean adobe, boolean twisted) {
		final Pixels pixels = black(raster.getWidth(), raster.getHeight());
		final int[] inks = new int[4];
		for (int index = 0; index < pixels.width * pixels.height; index++) {
			raster.getPixel(raster.getMinX() + index % pixels.width, raster.getMinY() + index / pixels.width, inks);
			final int[] light = twisted ? rgb(inks) : inks;
			final int paper = adobe ? inks[3] : 255 - inks[3];
			for (int channel = 0; channel < 3; channel++) {
				final int reflected = adobe ? light[channel] : 255 - light[channel];
				pixels.planes[channel][index] = (byte) (reflected * paper / 255);
			}
		}
		return pixels;
	}

	private static Pixels indexed(BufferedImage image) {
		final Pixels pixels = black(image.getWidth(), image.getHeight());
		for (int y = 0; y < pixels.height; y++) {
			for (int x = 0; x < pixels.width; x++) {
				final int rgb = image.getRGB(x, y);
				for (int channel = 0; channel < 3; channel++) {
					pixels.planes[channel][y * pixels.width + x] = (byte) (rgb >> 16 - 8 * channel);
				}
			}
		}
		return pixels;
	}

	/** Reads the samples themselves: Java would take grey ones as linear light and make them brighter. */
	private static Pixels direct(Raster raster) {
		final Pixels pixels = black(raster.getWidth(), raster.getHeight());
		final int[] row = new int[pixels.width];
		for (int channel = 0; channel < 3; channel++) {
			final int band = raster.getNumBands() < 3 ? 0 : channel;
			final int largest = (1 << raster.getSampleModel().getSampleSize(band)) - 1;
			for (int y = 0; y < pixels.height; y++) {
				raster.getSamples(raster.getMinX(), raster.getMinY() + y, pixels.width, 1, band, row);
				for (int x = 0; x < pixels.width; x++) {
					pixels.planes[channel][y * pixels.width + x] = (byte) ((row[x] * 255L + largest / 2) / largest);
				}
			}
		}
		return pixels;
	}

	/** YCbCr to RGB (JFIF 1.02). */
	private static int[] rgb(int[] ycc) {
		final double blue = ycc[1] - 128;
		final double red = ycc[2] - 128;
		return new int[] { clipped(ycc[0] + 1.402 * red), clipped(ycc[0] - 0.344136 * blue - 0.714136 * red),
				clipped(ycc[0] + 1.772 * blue) };
	}

	private static int clipped(double value) {
		return (int) Math.clamp(Math.round(value), 0, 255);
	}
}
