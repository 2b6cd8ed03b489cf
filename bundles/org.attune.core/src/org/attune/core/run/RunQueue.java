// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.run;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Trains runs one after the other on each device, in the order of submission. */
final class RunQueue implements AutoCloseable {
	private final Map<String, ExecutorService> devices = new HashMap<>();
	private boolean closed;

	/** @param training trains one run to its end, and returns at once if the run was cancelled while it waited */
	synchronized void submit(String device, Runnable training) {
		if (!closed) {
			devices.computeIfAbsent(device, RunQueue::thread).execute(training);
		}
	}

	/** Starts nothing any more; what trains now goes on. */
	@Override
	public synchronized void close() {
		closed = true;
		devices.values().forEach(ExecutorService::shutdown);
	}

	private static ExecutorService thread(String device) {
		return Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("Attune training " + device) //$NON-NLS-1$
				.factory());
	}
}
