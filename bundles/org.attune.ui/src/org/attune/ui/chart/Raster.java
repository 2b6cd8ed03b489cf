// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.chart;

import java.util.Arrays;

import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;

/**
 * A picture of pixels in memory with antialiased strokes. Drawing through a graphics context takes about a second for
 * twenty noisy curves and has to happen on the UI thread; this takes tens of milliseconds on any thread. A stroke is
 * first collected as coverage and then blended once, so that a transparent line is not darker where it crosses itself.
 */
public final class Raster {
	private final int width;
	private final int height;
	private final int[] pixels;
	private final float[] coverage;
	private int left;
	private int right;
	private int top;
	private int bottom;

	public Raster(int width, int height, int background) {
		this.width = width;
		this.height = height;
		this.pixels = new int[width * height];
		this.coverage = new float[width * height];
		clear(background);
	}

	/** Makes it empty again: a raster takes eight bytes a pixel, which need not be allocated for each picture. */
	public void clear(int background) {
		Arrays.fill(pixels, background);
		forget();
	}

	public int width() {
		return width;
	}

	public int height() {
		return height;
	}

	/** Colour of a pixel as 0xRRGGBB. */
	public int pixel(int x, int y) {
		return pixels[y * width + x];
	}

	/** Adds a line to the stroke; parts outside the picture are left out. */
	public void line(double x0, double y0, double x1, double y1, double thickness, Dash dash) {
		if (Math.abs(x1 - x0) >= Math.abs(y1 - y0)) {
			flat(x0, y0, x1, y1, thickness, dash);
		} else {
			steep(x0, y0, x1, y1, thickness, dash);
		}
	}

	/** Adds a filled circle to the stroke. */
	public void dot(double x, double y, double radius) {
		for (int row = (int) Math.floor(y - radius - 1); row <= y + radius + 1; row++) {
			for (int column = (int) Math.floor(x - radius - 1); column <= x + radius + 1; column++) {
				cover(column, row, radius + 0.5 - Math.hypot(column - x, row - y));
			}
		}
	}

	private void flat(double x0, double y0, double x1, double y1, double thickness, Dash dash) {
		double slope = x1 == x0 ? 0 : (y1 - y0) / (x1 - x0);
		double reach = thickness / 2 * Math.sqrt(1 + slope * slope);
		int from = (int) Math.max(0, Math.round(Math.min(x0, x1)));
		int to = (int) Math.min(width - 1, Math.round(Math.max(x0, x1)));
		for (int x = from; x <= to; x++) {
			if (dash.on(x)) {
				double y = y0 + (x - x0) * slope;
				coverColumn(x, y - reach, y + reach);
			}
		}
	}

	private void steep(double x0, double y0, double x1, double y1, double thickness, Dash dash) {
		double slope = (x1 - x0) / (y1 - y0);
		double reach = thickness / 2 * Math.sqrt(1 + slope * slope);
		int from = (int) Math.max(0, Math.round(Math.min(y0, y1)));
		int to = (int) Math.min(height - 1, Math.round(Math.max(y0, y1)));
		for (int y = from; y <= to; y++) {
			double x = x0 + (y - y0) * slope;
			if (dash.on((int) Math.round(x))) {
				coverRow(y, x - reach, x + reach);
			}
		}
	}

	/** Covers each pixel of a column by the part of it that lies between the two heights. */
	private void coverColumn(int x, double from, double to) {
		for (int y = (int) Math.round(from); y <= Math.round(to); y++) {
			cover(x, y, Math.min(to, y + 0.5) - Math.max(from, y - 0.5));
		}
	}

	private void coverRow(int y, double from, double to) {
		for (int x = (int) Math.round(from); x <= Math.round(to); x++) {
			cover(x, y, Math.min(to, x + 0.5) - Math.max(from, x - 0.5));
		}
	}

	private void cover(int x, int y, double part) {
		if (x < 0 || y < 0 || x >= width || y >= height || part <= 0) {
			return;
		}
		int index = y * width + x;
		coverage[index] = Math.max(coverage[index], (float) Math.min(1, part));
		left = Math.min(left, x);
		right = Math.max(right, x);
		top = Math.min(top, y);
		bottom = Math.max(bottom, y);
	}

	/** Paints what the stroke covers and begins the next one. */
	public void blend(int rgb, double opacity) {
		for (int y = top; y <= bottom; y++) {
			for (int index = y * width + left; index <= y * width + right; index++) {
				if (coverage[index] > 0) {
					pixels[index] = Palette.mix(pixels[index], rgb, coverage[index] * opacity);
					coverage[index] = 0;
				}
			}
		}
		forget();
	}

	private void forget() {
		left = width;
		right = -1;
		top = height;
		bottom = -1;
	}

	/** The pixels as rows of red, green, blue bytes. */
	public byte[] bytes() {
		byte[] bytes = new byte[pixels.length * 3];
		for (int i = 0, at = 0; i < pixels.length; i++) {
			bytes[at++] = (byte) (pixels[i] >> 16);
			bytes[at++] = (byte) (pixels[i] >> 8);
			bytes[at++] = (byte) pixels[i];
		}
		return bytes;
	}

	/** The pixels as an image is made of them. */
	public ImageData imageData() {
		return new ImageData(width, height, 24, new PaletteData(0xFF0000, 0xFF00, 0xFF), 3 * width, bytes());
	}
}
