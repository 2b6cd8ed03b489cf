// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.worker;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.attune.trace.wire.Cancel;
import org.attune.trace.wire.Ended;
import org.attune.trace.wire.Message;
import org.attune.trace.wire.Ready;
import org.attune.trace.wire.Unknown;
import org.attune.trace.wire.Wire;
import org.attune.trace.wire.WireException;
import org.attune.trace.wire.WorkerEvent;

/**
 * The IDE's end of a worker. Three threads of its own read its output and write its input, so no method but {@link
 * #await()} waits for the worker.
 */
public final class WorkerProcess {
	/** How long output may still come when the process is gone: something that it started can hold its streams open. */
	private static final Duration LAST_WORDS = Duration.ofSeconds(2);

	private final Process process;
	private final WorkerListener listener;
	private final Duration grace;
	private final ExecutorService input;
	private final CompletableFuture<Void> output = new CompletableFuture<>();
	private final CompletableFuture<Void> errors = new CompletableFuture<>();

	private WorkerProcess(Process process, WorkerListener listener, Duration grace, ExecutorService input) {
		this.process = process;
		this.listener = listener;
		this.grace = grace;
		this.input = input;
	}

	/**
	 * Begins to listen to a worker that was just started.
	 *
	 * @param grace how long it may take to end after it was cancelled, or has said that it ended, before it is killed
	 */
	public static WorkerProcess attach(Process process, WorkerListener listener, Duration grace) {
		final WorkerProcess worker = new WorkerProcess(process, listener, grace, Executors.newSingleThreadExecutor(
				Thread.ofPlatform().daemon().name("Attune worker input " + process.pid()).factory())); //$NON-NLS-1$
		final Demultiplexer demultiplexer = new Demultiplexer(worker::received, text -> listener.printed(text, false));
		worker.read("output", process.getInputStream(), demultiplexer, worker.output); //$NON-NLS-1$
		worker.read("errors", process.getErrorStream(), //$NON-NLS-1$
				new Demultiplexer(json -> listener.printed(json + '\n', true), text -> listener.printed(text, true)),
				worker.errors);
		return worker;
	}

	public long pid() {
		return process.pid();
	}

	/** When the system says that the process started; together with the pid this tells it from any other process. */
	public Optional<Instant> startedAt() {
		return process.info().startInstant();
	}

	/** Sends a message, in the order of the calls. What an ended worker does not read is no fault. */
	public void send(Message message) {
		try {
			input.execute(() -> write(Wire.encode(message) + '\n'));
		} catch (RejectedExecutionException e) { // the worker has ended meanwhile
			notSent(e);
		}
	}

	/** Asks the worker to end now, and kills it with all that it started if it has not done so after the grace. */
	public void cancel() {
		if (process.isAlive()) {
			send(new Cancel());
			killAfterGrace();
		}
	}

	/** Kills the worker and all that it started. */
	public void kill() {
		process.descendants().forEach(ProcessHandle::destroyForcibly);
		process.destroyForcibly();
	}

	/**
	 * Waits until the worker is gone and everything it said was handed on.
	 *
	 * @return its exit code; above 128 where a signal ended it, on systems that have signals
	 */
	public int await() throws InterruptedException {
		final int code = process.waitFor();
		input.shutdown();
		try {
			CompletableFuture.allOf(output, errors).get(LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS);
		} catch (ExecutionException | TimeoutException e) {
			listener.fault(Messages.bind(Messages.WorkerProcess_unreadable, e));
		}
		return code;
	}

	private void read(String name, InputStream stream, Demultiplexer demultiplexer, CompletableFuture<Void> done) {
		Thread.ofPlatform().daemon().name("Attune worker " + name + ' ' + process.pid()).start(() -> { //$NON-NLS-1$
			try (stream) {
				final byte[] chunk = new byte[8192];
				for (int length = stream.read(chunk); length >= 0; length = stream.read(chunk)) {
					demultiplexer.accept(chunk, length);
				}
				demultiplexer.finish();
				done.complete(null);
			} catch (IOException | RuntimeException e) {
				done.completeExceptionally(e);
			}
		});
	}

	private void received(String json) {
		try {
			switch (Wire.decode(json)) {
				case WorkerEvent event -> event(event, json);
				case Unknown unknown -> listener.fault(Messages.bind(Messages.WorkerProcess_unknownEvent,
						unknown.type()));
				case Message other -> listener.fault(
						Messages.bind(Messages.WorkerProcess_notAnEvent, other.getClass().getSimpleName()));
			}
		} catch (WireException e) {
			listener.fault(Messages.bind(Messages.WorkerProcess_unreadableEvent, e.getMessage()));
		}
	}

	private void event(WorkerEvent event, String json) {
		listener.event(event, json);
		if (event instanceof Ended) {
			killAfterGrace();
		} else if (event instanceof final Ready ready && ready.protocol() != Wire.PROTOCOL) {
			kill(); // what it says and is told from now on may mean something else to it
		}
	}

	private void killAfterGrace() {
		CompletableFuture.delayedExecutor(grace.toMillis(), TimeUnit.MILLISECONDS).execute(() -> {
			if (process.isAlive()) {
				kill();
			}
		});
	}

	private void write(String line) {
		try {
			final OutputStream stream = process.getOutputStream();
			stream.write(line.getBytes(StandardCharsets.UTF_8));
			stream.flush();
		} catch (IOException e) {
			notSent(e);
		}
	}

	private void notSent(Exception e) {
		if (process.isAlive()) {
			listener.fault(Messages.bind(Messages.WorkerProcess_notSent, e.getMessage()));
		}
	}
}
