// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.attune.ui.tests.NoErrorLogged;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(NoErrorLogged.class)
final class PaletteTest {
	private static final int WHITE = 0xFFFFFF;
	/** Background of views in the platform's dark theme. */
	private static final int DARK = 0x2F2F2F;

	@Test
	void everyColourStandsOutFromItsBackground() {
		for (int colour : Palette.colours(false)) {
			assertTrue(Palette.contrast(colour, WHITE) >= 3, Integer.toHexString(colour));
		}
		for (int colour : Palette.colours(true)) {
			assertTrue(Palette.contrast(colour, DARK) >= 3, Integer.toHexString(colour));
		}
	}

	@Test
	void contrastIsThatOfTheStandard() {
		assertEquals(21, Palette.contrast(0, WHITE), 1e-9);
		assertEquals(4.48, Palette.contrast(0x777777, WHITE), 0.01);
	}

	@Test
	void eightRunsHaveEightColours() {
		assertEquals(8, Arrays.stream(new int[] { 1, 2, 3, 4, 5, 6, 7, 8 })
				.map(number -> Palette.colour(number, true)).distinct().count());
	}

	@Test
	void theNinthRunHasTheFirstColourInAnotherPattern() {
		assertEquals(Palette.colour(1, false), Palette.colour(9, false));
		assertNotEquals(Dash.of(1), Dash.of(9));
		assertEquals(Dash.DASHED, Dash.of(9));
	}

	@Test
	void theThemeDecidesOnTheSetOfColours() {
		assertTrue(Palette.dark(DARK));
		assertNotEquals(new ChartStyle(DARK, WHITE).run(1), new ChartStyle(WHITE, 0).run(1));
	}

	@Test
	void axisLabelsCanBeRead() {
		assertTrue(Palette.contrast(new ChartStyle(WHITE, 0).quiet(), WHITE) >= 4.5);
		assertTrue(Palette.contrast(new ChartStyle(DARK, 0xEEEEEE).quiet(), DARK) >= 4.5);
	}
}
