// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.upload;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** An agenda with a thread of its own, which keeps no JVM alive and is made when there is something to do. */
final class AgendaThread implements Agenda {
	private final ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(1,
			task -> Thread.ofPlatform().daemon().priority(Thread.MIN_PRIORITY).name("Attune upload").unstarted(task)); //$NON-NLS-1$
	private Optional<ScheduledFuture<?>> planned = Optional.empty();

	@Override
	public void now(Runnable task) {
		try {
			executor.execute(task);
		} catch (RejectedExecutionException e) {
			return; // the end of the workbench
		}
	}

	@Override
	public synchronized void later(Runnable task, Duration delay) {
		planned.ifPresent(earlier -> earlier.cancel(false));
		try {
			planned = Optional.of(executor.schedule(task, delay.toMillis(), TimeUnit.MILLISECONDS));
		} catch (RejectedExecutionException e) {
			planned = Optional.empty(); // the end of the workbench
		}
	}

	@Override
	public void end() {
		executor.shutdownNow();
	}
}
