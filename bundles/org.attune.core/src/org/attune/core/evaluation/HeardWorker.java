// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.evaluation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;

import org.attune.core.worker.WorkerListener;
import org.attune.trace.wire.Ended;
import org.attune.trace.wire.Epoch;
import org.attune.trace.wire.Ready;
import org.attune.trace.wire.TestMeasured;
import org.attune.trace.wire.WorkerEvent;

/** Keeps what a worker said that matters to an evaluation. Safe for any thread. */
final class HeardWorker implements WorkerListener {
	private static final int LAST_WORDS = 20;

	private final ConcurrentLinkedDeque<String> errors = new ConcurrentLinkedDeque<>();
	private volatile Map<String, String> environment = Map.of();
	private volatile Optional<Epoch> epoch = Optional.empty();
	private volatile Optional<TestMeasured> test = Optional.empty();
	private volatile Optional<Ended> end = Optional.empty();

	@Override
	public void event(WorkerEvent event, String json) {
		switch (event) {
			case Ready ready -> environment = ready.environment();
			case Epoch last -> epoch = Optional.of(last);
			case TestMeasured measured -> test = Optional.of(measured);
			case Ended ended -> end = Optional.of(ended);
			default -> { // what happens in between is not kept
			}
		}
	}

	@Override
	public void printed(String text, boolean error) {
		if (error) {
			keep(text);
		}
	}

	@Override
	public void fault(String message) {
		keep(message + '\n');
	}

	private void keep(String text) {
		errors.add(text);
		while (errors.size() > LAST_WORDS) {
			errors.poll();
		}
	}

	Map<String, String> environment() {
		return environment;
	}

	Optional<Epoch> epoch() {
		return epoch;
	}

	Optional<TestMeasured> test() {
		return test;
	}

	Optional<Ended> end() {
		return end;
	}

	/** What it printed last on standard error. */
	String errors() {
		return String.join("", List.copyOf(errors)).strip(); //$NON-NLS-1$
	}
}
