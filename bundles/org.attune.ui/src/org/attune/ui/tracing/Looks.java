// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.tracing;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

import org.attune.trace.TraceEvent;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;

/**
 * Tells what a person looked at: what was on the screen without a change, while the window was in front. A shorter look
 * than half a second is a glance on the way to another one. What goes wrong here is kept away from the person's work. UI
 * thread only.
 *
 * @param <T>
 *            what can be told apart of what is on the screen
 */
public final class Looks<T> {
	static final Duration SHORTEST = Duration.ofMillis(500);
	private final BiFunction<? super T, Long, ? extends TraceEvent> told;
	private final Consumer<TraceEvent> recorder;
	private final LongSupplier ticks;
	private final Guard guard;
	private final Listener onWindow = event -> inFront(event.type == SWT.Activate);
	private Optional<Shell> window = Optional.empty();
	private Optional<T> current = Optional.empty();
	private boolean inFront = true;
	private long since;

	/**
	 * @param told
	 *            makes the event of what was looked at and of the milliseconds
	 * @param ticks
	 *            nanoseconds of a clock that nobody sets
	 */
	public Looks(BiFunction<? super T, Long, ? extends TraceEvent> told, Consumer<TraceEvent> recorder, LongSupplier ticks) {
		this.told = told;
		this.recorder = recorder;
		this.ticks = ticks;
		this.guard = new Guard(recorder);
	}

	/** Follows whether the window is in front. */
	public void begin(Shell shell) {
		window = Optional.of(shell);
		shell.addListener(SWT.Activate, onWindow);
		shell.addListener(SWT.Deactivate, onWindow);
	}

	/** Nothing can be seen any more, and nothing will be. */
	public void end() {
		see(Optional.empty());
		window.filter(shell -> !shell.isDisposed()).ifPresent(shell -> {
			shell.removeListener(SWT.Activate, onWindow);
			shell.removeListener(SWT.Deactivate, onWindow);
		});
	}

	/** This is on the screen now; empty: nothing is. */
	public void see(Optional<T> now) {
		if (!now.equals(current)) {
			turn(() -> current = now);
		}
	}

	/** The window came to the front or left it: what is not in front is not looked at. */
	public void inFront(boolean now) {
		if (now != inFront) {
			turn(() -> inFront = now);
		}
	}

	/** Ends the look, and begins the next one. */
	private void turn(Runnable change) {
		long millis = (ticks.getAsLong() - since) / 1_000_000;
		if (inFront && millis >= SHORTEST.toMillis()) {
			current.ifPresent(look -> guard.run(() -> recorder.accept(told.apply(look, millis))));
		}
		change.run();
		since = ticks.getAsLong();
	}
}
