// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.tracing;

import java.time.Duration;
import java.util.List;

import org.attune.core.trace.Recorder;
import org.attune.trace.PresenceEvent.Active;
import org.attune.trace.PresenceEvent.Idle;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;

/** Records that the person gave the IDE nothing to do for some time, and that they are back. UI thread only. */
final class PresenceTrace implements Listener {
	/** Without input for so long the person counts as absent. */
	static final Duration PATIENCE = Duration.ofSeconds(60);
	private static final List<Integer> INPUT = List.of(SWT.KeyDown, SWT.MouseDown, SWT.MouseMove, SWT.MouseVerticalWheel);
	private final Display display;
	private final Recorder recorder;
	private final Guard guard;
	private final Duration patience;
	private final Runnable check = this::check;
	private long last = System.nanoTime();
	private boolean idle;
	private boolean ended;

	PresenceTrace(Display display, Recorder recorder, Guard guard, Duration patience) {
		this.display = display;
		this.recorder = recorder;
		this.guard = guard;
		this.patience = patience;
	}

	void begin() {
		INPUT.forEach(type -> display.addFilter(type, this));
		checkAfter(patience);
	}

	void end() {
		ended = true;
		INPUT.forEach(type -> display.removeFilter(type, this));
	}

	/** A pointer moves a hundred times a second, so this does next to nothing. */
	@Override
	public void handleEvent(Event event) {
		final long now = System.nanoTime();
		if (idle) {
			idle = false;
			guard.run(() -> recorder.record(new Active(seconds(now))));
			checkAfter(patience);
		}
		last = now;
	}

	private void check() {
		if (ended) {
			return;
		}
		final long now = System.nanoTime();
		final Duration left = patience.minusNanos(now - last);
		if (left.isPositive()) {
			checkAfter(left);
		} else {
			idle = true;
			guard.run(() -> recorder.record(new Idle(seconds(now))));
		}
	}

	private void checkAfter(Duration time) {
		display.timerExec((int) time.toMillis() + 1, check);
	}

	private long seconds(long now) {
		return Duration.ofNanos(now - last).toSeconds();
	}
}
