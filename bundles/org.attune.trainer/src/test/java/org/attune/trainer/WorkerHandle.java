// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

import org.attune.trace.wire.DeviceSample;
import org.attune.trace.wire.Ended;
import org.attune.trace.wire.Message;
import org.attune.trace.wire.RunRequest;
import org.attune.trace.wire.TaskSpec;
import org.attune.trace.wire.Wire;
import org.attune.trace.wire.WireException;
import org.attune.trace.wire.WorkerEvent;

/** A worker in a process of its own, started with the flags of jvm.options. */
final class WorkerHandle implements AutoCloseable {
	private static final long PATIENCE_SECONDS = 120;

	private final Process process;
	private final BlockingQueue<WorkerEvent> events = new LinkedBlockingQueue<>();
	private final Thread reader = Thread.ofPlatform().daemon().unstarted(this::read);
	private volatile boolean closed;

	private WorkerHandle(Process process) {
		this.process = process;
		reader.start();
	}

	static WorkerHandle start(String... moreFlags) throws IOException {
		return startBy(command(moreFlags));
	}

	/** Starts whatever starts a worker and stands between it and us. */
	static WorkerHandle startBy(List<String> command) throws IOException {
		return new WorkerHandle(new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start());
	}

	/** What starts a worker. */
	static List<String> command(String... moreFlags) throws IOException {
		final List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		try (Stream<String> lines = Files.lines(Path.of("jvm.options"))) {
			lines.map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#")).forEach(command::add);
		}
		command.addAll(List.of(moreFlags));
		command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
		return command;
	}

	static RunRequest request(String network, Map<String, String> changes) {
		return request(network, changes, 16);
	}

	static RunRequest request(String network, Map<String, String> changes, int inputSize) {
		return request(network, changes, inputSize, "", "");
	}

	static RunRequest request(String network, Map<String, String> changes, String checkpoints, String resume) {
		return request(network, changes, 16, checkpoints, resume);
	}

	private static RunRequest request(String network, Map<String, String> changes, int inputSize, String checkpoints,
			String resume) {
		final Map<String, String> values = new HashMap<>(Map.of("epochs", "1", "batchSize", "50", "lossFunction", "cross_entropy",
				"optimizer", "adam_optimizer", "learningRate", "0.001"));
		values.putAll(changes);
		return new RunRequest(Wire.PROTOCOL, "test", new TaskSpec("generated:shapes", inputSize, network, 3), values,
				List.of(), 1, checkpoints, "", resume);
	}

	long pid() {
		return process.pid();
	}

	/** The processes that this one started. */
	List<ProcessHandle> children() {
		return process.children().toList();
	}

	/** Whether the process is there. */
	boolean isAlive() {
		return process.isAlive();
	}

	/** Kills the process as signal 9 does. @return what it had said and nobody has waited for */
	List<WorkerEvent> kill() throws InterruptedException {
		process.toHandle().destroyForcibly(); // which, unlike the process' own method, leaves what it had said to be read
		process.waitFor();
		reader.join();
		final List<WorkerEvent> rest = new ArrayList<>();
		events.drainTo(rest);
		return rest;
	}

	void send(Message message) throws IOException {
		send(Wire.encode(message));
	}

	void send(String line) throws IOException {
		process.getOutputStream().write((line + '\n').getBytes(StandardCharsets.UTF_8));
		process.getOutputStream().flush();
	}

	void closeInput() throws IOException {
		process.getOutputStream().close();
	}

	/** Waits for the next event of a kind and gives it. */
	<T extends WorkerEvent> T await(Class<T> type) throws InterruptedException {
		for (WorkerEvent event = next(); event != null; event = next()) {
			if (type.isInstance(event)) {
				return type.cast(event);
			}
		}
		throw new AssertionError("no " + type.getSimpleName() + " came");
	}

	/** All events to the last. */
	List<WorkerEvent> awaitAll() throws InterruptedException {
		final List<WorkerEvent> all = new ArrayList<>();
		for (WorkerEvent event = next(); event != null; event = next()) {
			all.add(event);
			if (event instanceof Ended) {
				return all;
			}
		}
		throw new AssertionError("the worker did not say how it ended; it said " + all);
	}

	/** The events up to the so-manieth of a kind. */
	List<WorkerEvent> await(int count, Class<? extends WorkerEvent> type) throws InterruptedException {
		final List<WorkerEvent> some = new ArrayList<>();
		int found = 0;
		while (found < count) {
			some.add(Objects.requireNonNull(next(), () -> "only " + some + " came"));
			found += type.isInstance(some.getLast()) ? 1 : 0;
		}
		return some;
	}

	/** Whether nothing but what the device does is said for so long. */
	boolean isQuiet(Duration time) throws InterruptedException {
		final long end = System.nanoTime() + time.toNanos();
		WorkerEvent event = events.poll(time.toNanos(), TimeUnit.NANOSECONDS);
		while (event instanceof DeviceSample) {
			event = events.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
		}
		return event == null;
	}

	/** Waits until the worker has computed for so much longer. */
	void awaitWork(Duration more) {
		final Duration enough = worked().plus(more);
		while (process.isAlive() && worked().compareTo(enough) < 0) {
			LockSupport.parkNanos(10_000_000);
		}
	}

	/** Waits until the worker computes nothing for a while. */
	void awaitIdle() {
		Duration before = Duration.ZERO;
		for (Duration now = worked(); process.isAlive() && now.minus(before).toMillis() > 20; now = worked()) {
			before = now;
			LockSupport.parkNanos(500_000_000);
		}
	}

	private Duration worked() {
		return process.info().totalCpuDuration().orElseThrow();
	}

	/** Waits for the end of the process. @return its exit code, -1 if it has not ended in time */
	int awaitExit(long millis) throws InterruptedException {
		return process.waitFor(millis, TimeUnit.MILLISECONDS) ? process.exitValue() : -1;
	}

	@Override
	public void close() throws InterruptedException {
		closed = true;
		process.destroyForcibly().waitFor();
	}

	private WorkerEvent next() throws InterruptedException {
		return events.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
	}

	private void read() {
		final InputStream output = process.getInputStream();
		try (BufferedReader lines = new BufferedReader(new InputStreamReader(output, StandardCharsets.UTF_8))) {
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				final int mark = line.indexOf(Wire.EVENT_MARK);
				if (mark >= 0) {
					events.add((WorkerEvent) Wire.decode(line.substring(mark + 1)));
				}
			}
		} catch (IOException | WireException e) {
			if (!closed) {
				System.err.println("The worker's output cannot be read: " + e);
			}
		}
	}
}
