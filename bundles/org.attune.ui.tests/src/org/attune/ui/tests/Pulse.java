// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.tests;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

import org.eclipse.swt.widgets.Display;

/** Feels the UI thread's pulse from another thread: how long it left a question unanswered at most. */
public final class Pulse implements AutoCloseable {
	private static final long PERIOD_NANOS = 10_000_000;

	private final Display display = Display.getCurrent();
	private final AtomicLong longest = new AtomicLong();
	private final AtomicBoolean open = new AtomicBoolean(true);

	/** Starts; to be created in the UI thread. */
	public Pulse() {
		Thread.ofPlatform().name("pulse").daemon().start(this::feel);
	}

	private void feel() {
		while (open.get()) {
			AtomicBoolean answered = new AtomicBoolean();
			long asked = System.nanoTime();
			display.asyncExec(() -> answered.set(true));
			while (open.get() && !answered.get()) {
				LockSupport.parkNanos(PERIOD_NANOS / 10);
				longest.accumulateAndGet(System.nanoTime() - asked, Math::max);
			}
			LockSupport.parkNanos(PERIOD_NANOS);
		}
	}

	public Duration longestPause() {
		return Duration.ofNanos(longest.get());
	}

	@Override
	public void close() {
		open.set(false);
	}
}
