// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.worker;

import org.attune.trace.wire.WorkerEvent;

/** Hears what a worker says. Called from the threads that read its output: two at a time for text, one for events. */
public interface WorkerListener {
	/**
	 * @param event what happened
	 * @param json  the same as it was received
	 */
	void event(WorkerEvent event, String json);

	/**
	 * Text that something in the worker printed.
	 *
	 * @param text  a piece of any length, with its line ends
	 * @param error whether it came from standard error
	 */
	void printed(String text, boolean error);

	/** Something went wrong between the worker and us, in words for people; the run goes on. */
	void fault(String message);
}
