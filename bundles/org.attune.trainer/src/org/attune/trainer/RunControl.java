// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer;

import java.util.concurrent.CancellationException;

/** What the IDE wants of the run under way. Safe for any thread. */
final class RunControl {
	private boolean stopRequested;
	private boolean cancelled;
	private boolean paused;
	private boolean checkpointRequested;
	private int measuredEvery;

	/** Ends the run after the epoch under way; a pause is over then. */
	synchronized void stop() {
		stopRequested = true;
		proceed();
	}

	/** Ends the run before the next minibatch. */
	synchronized void cancel() {
		cancelled = true;
		proceed();
	}

	synchronized void pause() {
		paused = !stopRequested && !cancelled;
	}

	synchronized void proceed() {
		paused = false;
		notifyAll();
	}

	synchronized void requestCheckpoint() {
		checkpointRequested = true;
		notifyAll();
	}

	/** @param every iterations; 0: never */
	synchronized void measureLayers(int every) {
		measuredEvery = Math.max(0, every);
	}

	/** Whether the run is to end after this epoch. */
	synchronized boolean stopRequested() {
		return stopRequested;
	}

	/** Whether the layers are to be measured at an iteration. @param iteration from 1 */
	synchronized boolean measures(long iteration) {
		return measuredEvery > 0 && iteration % measuredEvery == 0;
	}

	/** Whether a checkpoint was asked for since the last call. */
	synchronized boolean takeCheckpointRequest() {
		final boolean requested = checkpointRequested;
		checkpointRequested = false;
		return requested;
	}

	/** @throws CancellationException if the run is to end now */
	synchronized void checkCancelled() {
		if (cancelled) {
			throw new CancellationException();
		}
	}

	/** Whether the run is to wait. */
	synchronized boolean isPaused() {
		return paused;
	}

	/** Waits while the run is paused and nothing else is wanted of it. */
	synchronized void awaitChange() {
		while (paused && !checkpointRequested) {
			try {
				wait();
			} catch (InterruptedException e) {
				cancel();
				Thread.currentThread().interrupt();
			}
		}
	}
}
