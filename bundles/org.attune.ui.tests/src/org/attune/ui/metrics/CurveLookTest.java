// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;

import org.attune.trace.LookEvent.CurveLooked;
import org.attune.ui.tests.NoErrorLogged;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(NoErrorLogged.class)
final class CurveLookTest {
	private static final List<String> RUNS = List.of("r1", "r2");

	@Test
	void aLookIsToldWithItsSettings() {
		assertEquals(new CurveLooked(RUNS, "loss accuracy", "iteration", false, true, 0.6, 2000),
				new CurveLook(RUNS, ChartSettings.DEFAULT.withLogY(true)).event(2000));
	}

	@Test
	void otherSettingsAreAnotherLook() {
		assertEquals(new CurveLook(RUNS, ChartSettings.DEFAULT), new CurveLook(RUNS, ChartSettings.DEFAULT));
		assertNotEquals(new CurveLook(RUNS, ChartSettings.DEFAULT), new CurveLook(RUNS, ChartSettings.DEFAULT.withLogX(true)));
	}
}
