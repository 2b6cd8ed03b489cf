// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.worker;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.attune.trace.wire.Cancel;
import org.attune.trace.wire.DatasetLoaded;
import org.attune.trace.wire.Ended;
import org.attune.trace.wire.Epoch;
import org.attune.trace.wire.Iteration;
import org.attune.trace.wire.MemoryEstimate;
import org.attune.trace.wire.Message;
import org.attune.trace.wire.Outcome;
import org.attune.trace.wire.Ready;
import org.attune.trace.wire.RunRequest;
import org.attune.trace.wire.Stop;
import org.attune.trace.wire.Wire;
import org.attune.trace.wire.WireException;

/**
 * A worker that trains nothing, in a process of its own. The network that it is asked for says how it behaves:
 * {@code finish}, {@code endless} (until stopped or cancelled), {@code deaf} (endless, and heeds nothing), {@code heavy} (deaf, and expects to
 * take much memory), {@code
 * crash} (ends by itself in the middle), {@code busy} (endless, and tells iteration after iteration), {@code noise} (prints between events), {@code diverge}, {@code linger} (does
 * not end after its last word).
 */
public final class FakeWorker {
	private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
	private static final String PROTOCOL = "protocol";
	private static final Message END_OF_INPUT = new Cancel();

	private final BlockingQueue<Message> controls = new LinkedBlockingQueue<>();
	private final RunRequest request;

	private FakeWorker(RunRequest request) {
		this.request = request;
	}

	public static WorkerLauncher launcher(String... arguments) {
		return folder -> {
			final ProcessBuilder builder = new ProcessBuilder(WorkerCommand.ownJava().toString(), "-Xshare:auto",
					"-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), FakeWorker.class.getName());
			builder.command().addAll(List.of(arguments));
			return builder.directory(folder.toFile()).start();
		};
	}

	/** Workers of another version of Attune. */
	public static WorkerLauncher speaking(int protocol) {
		return launcher(PROTOCOL, Integer.toString(protocol));
	}

	public static void main(String[] arguments) throws IOException, WireException, InterruptedException {
		final boolean speaks = arguments.length == 2 && PROTOCOL.equals(arguments[0]);
		if (arguments.length > 0 && !speaks) {
			System.err.println(arguments[0]);
			System.exit(3);
		}
		final BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
		send(new Ready(speaks ? Integer.parseInt(arguments[1]) : Wire.PROTOCOL, Map.of("backend", "none")));
		final FakeWorker worker = new FakeWorker((RunRequest) Wire.decode(input.readLine()));
		Thread.ofPlatform().daemon().start(() -> worker.read(input));
		worker.train();
	}

	private void read(BufferedReader input) {
		try {
			for (String line = input.readLine(); line != null; line = input.readLine()) {
				controls.add(Wire.decode(line));
			}
			controls.add(END_OF_INPUT);
		} catch (IOException | WireException e) {
			throw new IllegalStateException(e);
		}
	}

	private void train() throws InterruptedException {
		final String behaviour = request.task().network();
		send(new DatasetLoaded(40, 10, 10, List.of("a", "b"), 0, "none"));
		if ("heavy".equals(behaviour)) {
			send(new MemoryEstimate(3L << 30, 2L << 30));
		}
		final int epochs = Integer.parseInt(request.values().getOrDefault("epochs", "3"));
		for (int epoch = 1; epoch <= epochs; epoch++) {
			epoch(epoch, epochs, behaviour);
		}
		switch (behaviour) {
			case "busy" -> keepTelling();
			case "endless" -> end(controls.take() instanceof Stop ? Outcome.STOPPED : Outcome.CANCELLED);
			case "deaf", "heavy" -> new java.util.concurrent.CountDownLatch(1).await();
			case "crash" -> Runtime.getRuntime().halt(77);
			case "diverge" -> end(Outcome.DIVERGED);
			default -> end(Outcome.FINISHED);
		}
		if ("linger".equals(behaviour)) {
			new java.util.concurrent.CountDownLatch(1).await();
		}
	}

	private void keepTelling() throws InterruptedException {
		long iteration = 12;
		while (controls.poll(1, TimeUnit.MILLISECONDS) == null) {
			iteration++;
			send(new Iteration(iteration, 4, 1.0 / iteration, 100, iteration * 10));
		}
		end(Outcome.CANCELLED);
	}

	private static void epoch(int epoch, int epochs, String behaviour) {
		for (int step = 1; step <= 4; step++) {
			final long iteration = (epoch - 1) * 4L + step;
			if ("noise".equals(behaviour)) {
				OUT.print("native é library says " + iteration + ' ');
				OUT.flush();
				System.err.println("warning " + iteration);
			}
			final double loss = "diverge".equals(behaviour) && epoch == epochs ? Double.NaN : 1.0 / iteration;
			send(new Iteration(iteration, epoch, loss, 100, iteration * 10));
		}
		send(new Epoch(epoch, epochs, epoch * 4L, 1.0 / epoch, 0.1 * epoch, 2.0 / epoch, 0.09 * epoch, 100,
				epoch * 40L));
	}

	private void end(Outcome outcome) {
		send(new Ended(outcome, "", 3, 12, 120, "abc"));
	}

	private static void send(Message message) {
		final byte[] line = (Wire.EVENT_MARK + Wire.encode(message) + '\n').getBytes(StandardCharsets.UTF_8);
		OUT.write(line, 0, line.length);
		OUT.flush();
	}
}
