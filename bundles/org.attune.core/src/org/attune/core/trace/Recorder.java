// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.trace;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.attune.trace.TraceErasure;
import org.attune.trace.TraceEvent;
import org.attune.trace.TraceLine;

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
		/** The person wants nothing to be recorded for a while. */
		PAUSED,
		/** Consent was given, but the trace cannot be written at the moment; it is tried again. */
		FAILED
	}

	/**
	 * How far a session is safe.
	 *
	 * @param session its id
	 * @param lines   number of its last line that is known to be on the disk itself; 0: none is yet
	 */
	record OnDisk(String session, long lines) {
	}

	/** Records an event, stamped with the time of this call. Nothing happens without consent. */
	void record(TraceEvent event);

	/**
	 * Records an event, stamped with the time of this call, that takes longer to work out than the caller has. Where it is recorded,
	 * the supplier is asked once, by another thread, in the order of the events; what it looks at must not change any more.
	 * Not for submissions, ends of runs, and answers about consent. Nothing happens without consent.
	 */
	default void record(Supplier<? extends TraceEvent> event) {
		record(event.get());
	}

	boolean consented();

	/** Whether the person has answered the question, be it with yes or no. */
	boolean asked();

	/** Consent by a setting. */
	default void giveConsent() {
		giveConsent(null);
	}

	/** @param text what the person read and agreed to, which is recorded; null: nothing */
	void giveConsent(String text);

	/** Also the answer "no" to the first question. What was recorded stays where it is. */
	void withdrawConsent();

	State state();

	/** What of the session under way would survive if the machine stopped now; empty while nothing is recorded. */
	default Optional<OnDisk> onDisk() {
		return Optional.empty();
	}

	/** The folder that traces are written to; it need not exist yet. */
	Path folder();

	/** The listener is called after {@link #state()} or {@link #consented()} changed, from any thread. */
	void addListener(Runnable listener);

	void removeListener(Runnable listener);

	/** Records nothing, until {@link #proceed()}, or until the workbench is started again. No effect without consent. */
	void pause();

	/** Ends a pause. */
	void proceed();

	/** Where requests to end a run find out what the person saw; called in any thread, must not wait. */
	void watch(Supplier<Screen> screen);

	/**
	 * Deletes what was recorded and is chosen, by {@link TraceErasure}. Recording goes on in a new session, because no line of a
	 * session is changed while it is written. Returns at once.
	 *
	 * @return completes with the number of lines deleted, or with the {@link java.io.IOException} that kept some from being deleted
	 */
	CompletableFuture<Long> erase(Predicate<TraceLine> chosen);
}
