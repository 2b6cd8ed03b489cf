// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.tracing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.attune.trace.LookEvent.Compared;
import org.attune.trace.TraceEvent;
import org.attune.ui.tests.NoErrorLogged;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(NoErrorLogged.class)
final class LooksTest {
	private static final List<String> RUNS = List.of("r1", "r2");
	private final List<TraceEvent> recorded = new ArrayList<>();
	private long millis;
	private final Looks<List<String>> looks = new Looks<>(Compared::new, recorded::add, () -> millis * 1_000_000);

	@Test
	void aLookIsToldWhenItEnds() {
		looks.see(Optional.of(RUNS));
		millis = 700;
		looks.see(Optional.of(List.copyOf(RUNS)));
		millis = 2000;
		looks.see(Optional.of(List.of("r3")));

		assertEquals(List.of(new Compared(RUNS, 2000)), recorded);
	}

	@Test
	void aGlanceIsNotTold() {
		looks.see(Optional.of(RUNS));
		millis = 499;
		looks.see(Optional.of(List.of("r1")));
		millis = 600;
		looks.end();

		assertEquals(List.of(), recorded);
	}

	@Test
	void timeInAnotherWindowDoesNotCount() {
		Shell window = new Shell(Display.getCurrent());
		looks.begin(window);
		looks.see(Optional.of(RUNS));
		millis = 1000;
		window.notifyListeners(SWT.Deactivate, new Event());
		millis = 9000;
		window.notifyListeners(SWT.Activate, new Event());
		millis = 9600;
		looks.end();
		millis = 20_000;
		window.notifyListeners(SWT.Deactivate, new Event());
		window.dispose();

		assertEquals(List.of(new Compared(RUNS, 1000), new Compared(RUNS, 600)), recorded);
	}

	@Test
	void whatComesToSightBehindAnotherWindowIsNotLookedAt() {
		looks.inFront(false);
		looks.see(Optional.of(RUNS));
		millis = 5000;
		looks.see(Optional.empty());

		assertEquals(List.of(), recorded);
	}
}
