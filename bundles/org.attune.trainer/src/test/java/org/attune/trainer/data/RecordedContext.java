// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.data;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

import org.attune.trace.wire.WorkerEvent;
import org.attune.trainer.RunContext;

/** Remembers what was reported, and can be cancelled after so many questions. */
final class RecordedContext implements RunContext {
	private final List<WorkerEvent> events = new ArrayList<>();
	private long questionsLeft = Long.MAX_VALUE;

	RecordedContext cancelledAfter(long questions) {
		questionsLeft = questions;
		return this;
	}

	<T extends WorkerEvent> List<T> events(Class<T> type) {
		return events.stream().filter(type::isInstance).map(type::cast).toList();
	}

	synchronized void forget() {
		events.clear();
	}

	@Override
	public synchronized void report(WorkerEvent event) {
		events.add(event);
	}

	@Override
	public synchronized void checkCancelled() {
		if (--questionsLeft < 0) {
			throw new CancellationException();
		}
	}
}
