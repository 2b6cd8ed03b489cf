// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer;

import java.util.concurrent.CancellationException;

import org.attune.trace.wire.WorkerEvent;

/** What a long piece of work needs of the worker that it runs in. Safe for any thread. */
public interface RunContext {
	/** Tells the IDE. */
	void report(WorkerEvent event);

	/** To be called often. @throws CancellationException if the run was cancelled */
	void checkCancelled();
}
