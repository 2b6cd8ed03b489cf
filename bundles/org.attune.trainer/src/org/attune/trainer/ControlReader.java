// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.attune.trace.wire.Cancel;
import org.attune.trace.wire.Control;
import org.attune.trace.wire.MeasureLayers;
import org.attune.trace.wire.Message;
import org.attune.trace.wire.Pause;
import org.attune.trace.wire.Proceed;
import org.attune.trace.wire.RunRequest;
import org.attune.trace.wire.Stop;
import org.attune.trace.wire.Unknown;
import org.attune.trace.wire.Warning;
import org.attune.trace.wire.Wire;
import org.attune.trace.wire.WireException;
import org.attune.trace.wire.WorkerEvent;
import org.attune.trace.wire.WriteCheckpoint;

/**
 * Reads what the IDE says, on a thread of its own. The end of the input means that the IDE is gone: the run is cancelled, and the
 * process ended by force if it has not ended soon by itself, for example because native code takes long.
 */
final class ControlReader {
	/** Status of a process that was ended because nobody is left to train for. */
	static final int ORPHANED = 3;

	private static final long GRACE_MILLIS = 1000;

	/** How long a minibatch may still take after the run was cancelled. */
	private static final long CANCEL_MILLIS = 400;

	private final InputStream input;
	private final EventChannel events;
	private final RunControl control = new RunControl();
	private final BlockingQueue<Opening> opening = new LinkedBlockingQueue<>();
	private volatile Runnable overdue = () -> Runtime.getRuntime().halt(0);

	ControlReader(InputStream input, EventChannel events) {
		this.input = input;
		this.events = events;
	}

	/**
	 * How the IDE began the conversation.
	 *
	 * @param request absent where there will be none
	 * @param problem why there is none; empty where the IDE changed its mind or is gone
	 * @param unknown fields of the request that this worker does not know
	 */
	record Opening(Optional<RunRequest> request, String problem, List<String> unknown) {
		private static Opening without(String problem) {
			return new Opening(Optional.empty(), problem, List.of());
		}
	}

	/** Begins to read. */
	void start() {
		Thread.ofPlatform().daemon().name("control").start(this::read);
	}

	/** Says what to do where a cancelled run has not ended by itself soon, for example because one minibatch takes long. */
	void whenOverdue(Runnable action) {
		overdue = action;
	}

	/** Whether the conversation has begun, so that {@link #opening} does not wait. */
	boolean isAddressed() {
		return !opening.isEmpty();
	}

	/** Waits for the run request. */
	Opening opening() throws InterruptedException {
		return opening.take();
	}

	RunControl control() {
		return control;
	}

	private void read() {
		try (BufferedReader lines = new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8))) {
			boolean opened = false;
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				opened = opened ? heard(line) : opened(line);
			}
		} catch (IOException e) {
			System.err.println("The input cannot be read any more: " + e.getMessage());
		}
		control.cancel();
		opening.add(Opening.without(""));
		CompletableFuture.delayedExecutor(GRACE_MILLIS, TimeUnit.MILLISECONDS).execute(() -> Runtime.getRuntime().halt(ORPHANED));
	}

	/** The first line. @return whether the conversation has begun */
	private boolean opened(String line) {
		try {
			switch (Wire.decode(line)) {
				case RunRequest request -> opening.add(new Opening(Optional.of(request), "", Wire.unknownFields(line)));
				case Stop stop -> opening.add(Opening.without(""));
				case Cancel cancel -> opening.add(Opening.without(""));
				case Control early -> refuse("a " + early.getClass().getSimpleName() + " is only for runs under way");
				case Unknown unknown -> {
					warnOfUnknown(unknown);
					return false;
				}
				case WorkerEvent event -> refuse("the first line is an event of a worker");
			}
		} catch (WireException e) {
			refuse(e.getMessage());
		}
		return true;
	}

	private void refuse(String problem) {
		opening.add(Opening.without(problem + "; the first line has to be a run request of protocol " + Wire.PROTOCOL));
	}

	/** Any later line. @return true */
	private boolean heard(String line) {
		try {
			switch (Wire.decode(line)) {
				case Stop stop -> control.stop();
				case Cancel cancel -> cancel();
				case Pause pause -> control.pause();
				case Proceed proceed -> control.proceed();
				case WriteCheckpoint checkpoint -> control.requestCheckpoint();
				case MeasureLayers layers -> control.measureLayers(layers.every());
				case Unknown unknown -> warnOfUnknown(unknown);
				case Message other -> warn("a " + other.getClass().getSimpleName() + " is not expected here and is ignored");
			}
		} catch (WireException e) {
			warn("a line was ignored: " + e.getMessage());
		}
		return true;
	}

	private void cancel() {
		control.cancel();
		CompletableFuture.delayedExecutor(CANCEL_MILLIS, TimeUnit.MILLISECONDS).execute(() -> overdue.run());
	}

	private void warnOfUnknown(Unknown unknown) {
		warn("messages of type '" + unknown.type() + "' are not known to this worker and are ignored");
	}

	private void warn(String message) {
		events.send(new Warning("", message));
	}
}
