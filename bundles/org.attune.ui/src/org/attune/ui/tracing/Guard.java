// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.tracing;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.attune.trace.TraceEvent;
import org.eclipse.core.runtime.ILog;

/**
 * Keeps what goes wrong while something is recorded away from the person's work: hooks never throw. Their failures are
 * counted, and the first one is logged and told to the trace. Safe for any thread.
 */
public final class Guard {
	private final Consumer<TraceEvent> recorder;
	private final AtomicLong failures = new AtomicLong();

	public Guard(Consumer<TraceEvent> recorder) {
		this.recorder = recorder;
	}

	/** Runs a hook, and returns whatever it does. */
	public void run(Runnable hook) {
		try {
			hook.run();
		} catch (RuntimeException | LinkageError | StackOverflowError e) {
			failed(e);
		}
	}

	/** What a hook tells later, perhaps in another thread. It fails there as well, after that was noted. */
	public <T> Supplier<T> later(Supplier<T> hook) {
		return () -> {
			try {
				return hook.get();
			} catch (RuntimeException e) {
				failed(e);
				throw e;
			}
		};
	}

	/** How often a hook failed. */
	public long failures() {
		return failures.get();
	}

	private void failed(Throwable failure) {
		if (failures.getAndIncrement() == 0) {
			report(failure);
		}
	}

	private void report(Throwable failure) {
		ILog.get().error(Messages.guard_failed, failure);
		try {
			recorder.accept(new TraceEvent.RecorderFailed("hook: " + failure)); //$NON-NLS-1$
		} catch (RuntimeException e) {
			failures.incrementAndGet(); // the log has the first one
		}
	}
}
