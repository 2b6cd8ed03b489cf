// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.tests;

import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

import org.eclipse.swt.widgets.Display;

/** Waits in the UI thread for a condition, with the workbench alive meanwhile. */
public final class Waiting {
	private static final Duration LONGEST = Duration.ofSeconds(20);

	private Waiting() {
	}

	/**
	 * Dispatches events until the condition holds; fails after 20 seconds.
	 *
	 * @param what
	 *            completes the sentence "Waited in vain until ..."
	 */
	public static void until(String what, BooleanSupplier condition) {
		until(what, LONGEST, condition);
	}

	/** The same with another patience. */
	public static void until(String what, Duration longest, BooleanSupplier condition) {
		Display display = Display.getCurrent();
		Instant end = Instant.now().plus(longest);
		while (!condition.getAsBoolean()) {
			if (Instant.now().isAfter(end)) {
				fail("Waited in vain until " + what);
			}
			dispatch(display);
		}
	}

	/** Dispatches what is waiting to be dispatched, and what that causes. */
	public static void untilIdle() {
		Display display = Display.getCurrent();
		AtomicBoolean idle = new AtomicBoolean();
		display.asyncExec(() -> idle.set(true));
		until("the events before this one are dispatched", idle::get);
		while (display.readAndDispatch()) {
			// the condition does the work
		}
	}

	/** A timer wakes the display, for conditions that no event announces. */
	private static void dispatch(Display display) {
		if (!display.readAndDispatch()) {
			display.timerExec(20, () -> { });
			display.sleep();
		}
	}
}
