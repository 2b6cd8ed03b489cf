// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.trace;

import java.nio.file.Path;

import org.attune.trace.TraceEvent;

/**
 * Records what the person does while tuning, if the person agreed to it. Safe for any thread; no method throws or waits
 * for a disk.
 */
public interface Recorder {
	/** Whether events are being written. */
	enum State {
		/** No consent, so nothing is recorded. */
		OFF,
		RECORDING,
		/** Consent was given, but the trace cannot be written at the moment; it is tried again. */
		FAILED
	}

	/** Records an event, stamped with the time of this call. Nothing happens without consent. */
	void record(TraceEvent event);

	boolean consented();

	/** Whether the person has answered the question, be it with yes or no. */
	boolean asked();

	void giveConsent();

	/** Also the answer "no" to the first question. What was recorded stays where it is. */
	void withdrawConsent();

	State state();

	/** The folder that traces are written to; it need not exist yet. */
	Path folder();

	/** The listener is called after {@link #state()} or {@link #consented()} changed, from any thread. */
	void addListener(Runnable listener);

	void removeListener(Runnable listener);
}
