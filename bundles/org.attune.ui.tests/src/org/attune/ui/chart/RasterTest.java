// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.attune.ui.tests.NoErrorLogged;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(NoErrorLogged.class)
final class RasterTest {
	private static final int BACKGROUND = 0xFFFFFF;
	private static final int COLOUR = 0x204060;

	@Test
	void aHorizontalLineCoversItsRow() {
		Raster raster = new Raster(10, 5, BACKGROUND);
		raster.line(0, 2, 9, 2, 1, Dash.SOLID);
		raster.blend(COLOUR, 1);

		assertEquals(COLOUR, raster.pixel(0, 2));
		assertEquals(COLOUR, raster.pixel(9, 2));
		assertEquals(BACKGROUND, raster.pixel(5, 1));
		assertEquals(BACKGROUND, raster.pixel(5, 3));
	}

	@Test
	void aVerticalLineCoversItsColumn() {
		Raster raster = new Raster(5, 10, BACKGROUND);
		raster.line(2, 9, 2, 0, 1, Dash.SOLID);
		raster.blend(COLOUR, 1);

		assertEquals(COLOUR, raster.pixel(2, 0));
		assertEquals(COLOUR, raster.pixel(2, 9));
		assertEquals(BACKGROUND, raster.pixel(1, 5));
	}

	@Test
	void linesBeyondTheEdgesDoNoHarm() {
		Raster raster = new Raster(10, 10, BACKGROUND);
		raster.line(-100, -1e6, 200, 1e6, 3, Dash.SOLID);
		raster.dot(0, 0, 4);
		raster.blend(COLOUR, 1);

		assertEquals(COLOUR, raster.pixel(0, 0));
	}

	@Test
	void aTransparentStrokeIsNotDarkerWhereItCrossesItself() {
		Raster raster = new Raster(11, 11, BACKGROUND);
		raster.line(0, 5, 10, 5, 1, Dash.SOLID);
		raster.line(5, 0, 5, 10, 1, Dash.SOLID);
		raster.blend(0, 0.5);

		assertEquals(raster.pixel(0, 5), raster.pixel(5, 5));
		assertEquals(0x808080, raster.pixel(5, 5));
	}

	@Test
	void aStrokeEndsWithItsBlending() {
		Raster raster = new Raster(5, 5, BACKGROUND);
		raster.dot(2, 2, 1);
		raster.blend(COLOUR, 1);
		raster.blend(0xFF0000, 1);

		assertEquals(COLOUR, raster.pixel(2, 2));
	}

	@Test
	void aDashedLineHasGaps() {
		Raster raster = new Raster(30, 3, BACKGROUND);
		raster.line(0, 1, 29, 1, 1, Dash.DASHED);
		raster.blend(COLOUR, 1);

		assertEquals(COLOUR, raster.pixel(0, 1));
		assertEquals(BACKGROUND, raster.pixel(7, 1));
		assertEquals(COLOUR, raster.pixel(9, 1));
	}

	@Test
	void bytesAreRedGreenBlue() {
		Raster raster = new Raster(1, 1, COLOUR);

		assertEquals(0x20, raster.bytes()[0]);
		assertEquals(0x40, raster.bytes()[1]);
		assertEquals(0x60, raster.bytes()[2]);
	}
}
