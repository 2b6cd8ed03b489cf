// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;

import org.attune.trace.LookEvent.CurveLooked;
import org.attune.trace.TraceEvent;
import org.attune.ui.tests.NoErrorLogged;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(NoErrorLogged.class)
final class CurveLooksTest {
	private static final List<String> RUNS = List.of("r1", "r2");
	private final List<TraceEvent> recorded = new ArrayList<>();
	private long millis;
	private final CurveLooks looks = new CurveLooks(recorded::add, () -> millis * 1_000_000);

	@Test
	void aLookIsToldWhenItEndsWithItsSettings() {
		looks.see(RUNS, ChartSettings.DEFAULT);
		millis = 700;
		looks.see(RUNS, ChartSettings.DEFAULT);
		millis = 2000;
		looks.see(RUNS, ChartSettings.DEFAULT.withLogY(true));

		assertEquals(List.of(new CurveLooked(RUNS, "loss accuracy", "iteration", false, false, 0.6, 2000)), recorded);
	}

	@Test
	void aGlanceIsNotTold() {
		looks.see(RUNS, ChartSettings.DEFAULT);
		millis = 499;
		looks.see(List.of("r1"), ChartSettings.DEFAULT);
		millis = 600;
		looks.away();

		assertEquals(List.of(), recorded);
	}

	@Test
	void timeInAnotherWindowDoesNotCount() {
		looks.see(RUNS, ChartSettings.DEFAULT);
		millis = 1000;
		looks.inFront(false);
		millis = 9000;
		looks.inFront(true);
		millis = 9600;
		looks.away();

		assertEquals(List.of(1000L, 600L), recorded.stream().map(look -> ((CurveLooked) look).dwell()).toList());
	}
}
