// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.study;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Looks at a session's clock several times a second, on a thread of its own, until it is closed. Does not close the clock. */
public final class ClockTicker implements AutoCloseable {
	private static final long EVERY_MILLIS = 200;

	private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
			Thread.ofPlatform().daemon().name("Session clock").factory()); //$NON-NLS-1$

	public ClockTicker(SessionClock clock) {
		thread.scheduleAtFixedRate(clock::look, 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
	}

	@Override
	public void close() {
		thread.shutdownNow();
	}
}
