// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;

import org.junit.jupiter.api.Test;

/**
 * Expected values come from the formulas of torchvision's functional_tensor.py, computed apart in Python with every operation
 * rounded to 32 bits, for the pixels (10 200 30), (250 0 128), (77 77 77), (255 255 255):
 *
 * <pre>
 * f = lambda x: struct.unpack('f', struct.pack('f', x))[0]
 * blend = lambda a, b, k: int(min(max(f(f(f(k) * a) + f(f(1 - k) * b)), 0), 255))
 * grey = lambda p: int(f(f(f(f(.2989) * p[0]) + f(f(.587) * p[1])) + f(f(.114) * p[2])))
 * </pre>
 */
class ColourJitterTest {
	@Test
	void brightnessBlendsWithBlack() {
		assertArrayEquals(bytes(3, 87, 26, 89, 70, 0, 26, 89, 10, 44, 26, 89), blended(0, .35));
		assertArrayEquals(bytes(16, 255, 127, 255, 255, 0, 127, 255, 49, 211, 127, 255), blended(0, 1.65));
		assertArrayEquals(new byte[12], blended(0, 0));
	}

	@Test
	void contrastBlendsWithTheMeanOfTheGreyImage() {
		assertEquals(135.5f, ColourJitter.meanGrey(image())); // (123 + 89 + 76 + 254) / 4
		assertArrayEquals(bytes(91, 175, 115, 177, 158, 88, 115, 177, 98, 132, 115, 177), blended(135.5f, .35));
		assertArrayEquals(bytes(0, 255, 38, 255, 241, 0, 38, 255, 0, 123, 38, 255), blended(135.5f, 1.65));
	}

	@Test
	void saturationBlendsWithTheGreyOfEachPixel() {
		assertArrayEquals(bytes(83, 145, 76, 254, 149, 57, 76, 254, 90, 102, 76, 254), saturated(.35));
		assertArrayEquals(bytes(0, 255, 77, 255, 250, 0, 77, 255, 0, 153, 77, 255), saturated(1.65));
		assertArrayEquals(bytes(123, 89, 76, 254, 123, 89, 76, 254, 123, 89, 76, 254), saturated(0));
	}

	@Test
	void aFactorOfOneChangesNothing() {
		assertArrayEquals(image(), blended(0, 1));
		assertArrayEquals(image(), blended(135.5f, 1));
		assertArrayEquals(image(), saturated(1));
	}

	/** Brightness 1.2, then saturation .7, then contrast 1.4. */
	@Test
	void oneChangeWorksOnWhatTheLastOneLeft() {
		final byte[] image = image();
		ColourJitter.blend(image, 0, 1.2);
		ColourJitter.saturate(image, .7);
		ColourJitter.blend(image, ColourJitter.meanGrey(image), 1.4);
		assertArrayEquals(bytes(14, 230, 69, 255, 238, 0, 69, 255, 38, 130, 69, 255), image);
	}

	/** Contrast and saturation change an image of one grey by a level at most, so what is seen is brightness. */
	@Test
	void factorsAreDrawnAlongAllOfTheirRangeAndOrdersDiffer() {
		final Set<String> results = new HashSet<>();
		int darkest = 255;
		int brightest = 0;
		for (int seed = 0; seed < 2000; seed++) {
			final byte[] image = bytes(100, 100, 100, 100, 100, 100);
			new ColourJitter(.5, Seeds.random(seed)).apply(image);
			darkest = Math.min(darkest, image[0] & 0xff);
			brightest = Math.max(brightest, image[0] & 0xff);
			results.add(image[0] + " " + image[2]);
		}
		assertEquals(50, darkest, 3);
		assertEquals(149, brightest, 3);
		assertTrue(results.size() > 90, results.toString());
	}

	@Test
	void factorsAreNeverNegative() {
		int black = 0;
		for (int seed = 0; seed < 600; seed++) {
			final byte[] image = bytes(200, 200, 200);
			new ColourJitter(3, Seeds.random(seed)).apply(image);
			black += image[0] == 0 ? 1 : 0;
		}
		assertTrue(black < 20, "a third would be black if factors began at -2, but " + black + " of 600 are");
	}

	private static byte[] blended(float level, double factor) {
		final byte[] image = image();
		ColourJitter.blend(image, level, factor);
		return image;
	}

	private static byte[] saturated(double factor) {
		final byte[] image = image();
		ColourJitter.saturate(image, factor);
		return image;
	}

	private static byte[] image() {
		return bytes(10, 250, 77, 255, 200, 0, 77, 255, 30, 128, 77, 255);
	}

	private static byte[] bytes(int... levels) {
		final byte[] bytes = new byte[levels.length];
		for (int index = 0; index < levels.length; index++) {
			bytes[index] = (byte) levels[index];
		}
		return bytes;
	}
}
