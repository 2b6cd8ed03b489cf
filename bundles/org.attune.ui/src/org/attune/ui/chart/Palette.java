// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.chart;

/**
 * The colours of the curves: the eight hues of Okabe and Ito ("Color Universal Design", 2008), which people with the
 * common colour vision deficiencies tell apart, shifted in lightness until each reaches a contrast of 3:1 (WCAG 2.2,
 * 1.4.11) on a light or a dark background. A run's colour follows from its number alone and so never changes.
 */
public final class Palette {
	private static final int[] ON_LIGHT = { 0x0072B2, 0xD55E00, 0x008561, 0xB8558F, 0xA87000, 0x2A8ABF, 0x857A00,
			0x505050 };
	private static final int[] ON_DARK = { 0x4FA8E0, 0xF0803C, 0x2EC49A, 0xE08FBF, 0xE69F00, 0x8CCBF2, 0xF0E442,
			0xC8C8C8 };

	private Palette() {
	}

	/** Colour of a run as 0xRRGGBB. */
	public static int colour(int number, boolean dark) {
		return colours(dark)[Math.floorMod(number - 1, ON_LIGHT.length)];
	}

	/** How often the colours were used up before this run; the line pattern changes with it. */
	static int lap(int number) {
		return Math.floorDiv(Math.max(0, number - 1), ON_LIGHT.length);
	}

	static int[] colours(boolean dark) {
		return (dark ? ON_DARK : ON_LIGHT).clone();
	}

	/** Whether the background is dark enough to want the light set of colours. */
	public static boolean dark(int background) {
		return luminance(background) < 0.18;
	}

	/** Relative luminance 0..1 of an sRGB colour (WCAG 2.2). */
	static double luminance(int rgb) {
		return 0.2126 * linear(rgb >> 16 & 0xFF) + 0.7152 * linear(rgb >> 8 & 0xFF) + 0.0722 * linear(rgb & 0xFF);
	}

	private static double linear(int component) {
		double value = component / 255.0;
		return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
	}

	/** Contrast 1..21 of two colours (WCAG 2.2). */
	public static double contrast(int one, int other) {
		double a = luminance(one) + 0.05;
		double b = luminance(other) + 0.05;
		return Math.max(a, b) / Math.min(a, b);
	}

	/** The mix of two colours. */
	public static int mix(int below, int above, double part) {
		int red = component(below, above, 16, part);
		int green = component(below, above, 8, part);
		return red << 16 | green << 8 | component(below, above, 0, part);
	}

	private static int component(int below, int above, int shift, double part) {
		int from = below >> shift & 0xFF;
		int to = above >> shift & 0xFF;
		return (int) Math.round(from + (to - from) * part);
	}
}
