// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.worker;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

import org.attune.core.run.FakeRestoring;
import org.attune.core.run.LiveRun;
import org.attune.core.run.Placement;
import org.attune.core.run.Provenance;
import org.attune.core.run.RunBook;
import org.attune.core.run.Submission;
import org.attune.trace.wire.TaskSpec;

/**
 * Measures how long it takes from the submission of a run to the loss of its first minibatch: SqueezeNet at 32 pixels, 32 images, all
 * cores, generated images. Warm: in a worker that waits; cold: in a process that is started for the run, with JavaCPP's cache filled,
 * by turns with the archive of classes and without. Prints the figures and the single times in ms.
 */
public final class StartUpBench {
	private static final TaskSpec TASK = new TaskSpec("generated:shapes", 32, "squeezenet-1.1", 1);
	private static final Map<String, String> VALUES = Map.of("epochs", "1000", "batchSize", "32", "optimizer", "adam_optimizer",
			"lossFunction", "cross_entropy", "learningRate", "0.001");

	private final WorkerCommand command;
	private final Path folder;
	private final RunBook book;

	private StartUpBench(WorkerCommand command, Path folder) {
		this.command = command;
		this.folder = folder;
		this.book = new RunBook(InstantSource.system(), event -> { },
				new SpareWorker(() -> true, StartUpBench::fault, Duration.ofHours(1), Duration.ofHours(1)),
				folder.resolve("queue.json"), new FakeRestoring(command), StartUpBench::fault);
	}

	/** @param arguments the trainer's jvm.options, the worker's class path, and if wanted the numbers of warm and of cold runs */
	public static void main(String[] arguments) throws Exception {
		final List<Path> classPath = Stream.of(arguments[1].split(File.pathSeparator)).filter(entry -> !entry.isEmpty())
				.map(Path::of).map(Path::toAbsolutePath).toList();
		final WorkerCommand command = new WorkerCommand(List.of(), WorkerCommand.ownJava(),
				OptionsFile.options(Path.of(arguments[0])), classPath, Map.of("OMP_WAIT_POLICY", "PASSIVE"), WorkerLauncher.CPU);
		final Path folder = Files.createTempDirectory("attune-bench");
		try {
			new StartUpBench(command, folder).measure(number(arguments, 2, 20), number(arguments, 3, 5));
		} finally {
			delete(folder);
		}
	}

	private void measure(int warmRuns, int coldRuns) throws Exception {
		command.accelerate(process -> { });
		time(command::start); // fills JavaCPP's cache
		final List<Double> plain = new ArrayList<>();
		final List<Double> cold = new ArrayList<>();
		for (int run = 0; run < coldRuns; run++) {
			plain.add(time(place -> command.process(place).start()));
			cold.add(time(command::start));
		}
		final List<Double> warm = new ArrayList<>();
		for (int run = 0; run < warmRuns; run++) {
			book.prepare(command);
			awaitWarm();
			warm.add(time(command));
		}
		book.close();
		tell("cold without an archive of classes", plain);
		tell("cold with it", cold);
		tell("warm", warm);
		figure("train.submit_to_first_metric_warm_p95_ms", percentile(warm, .95));
		figure("train.submit_to_first_metric_cold_ms", percentile(cold, .5));
	}

	private double time(WorkerLauncher launcher) throws IOException, ExecutionException, InterruptedException {
		final Submission submission = new Submission(folder, "/bench/bench.tuning", TASK, VALUES, List.copyOf(VALUES.keySet()), "",
				Provenance.NONE, Placement.HERE, launcher);
		final long submitted = System.nanoTime();
		final LiveRun live = book.submit(submission, (text, error) -> { });
		while (live.run().iteration() == 0) {
			if (live.run().status().ended()) {
				throw new IllegalStateException("The run ended: " + live.run().message());
			}
			LockSupport.parkNanos(200_000);
		}
		final double millis = (System.nanoTime() - submitted) / 1e6;
		live.cancel();
		live.ended().get();
		return millis;
	}

	/** Waits until the worker that waits computes nothing any more. */
	private static void awaitWarm() {
		Duration before = Duration.ofDays(-1);
		for (Duration now = worked(); now.isZero() || now.minus(before).toMillis() > 20; now = worked()) {
			before = now;
			LockSupport.parkNanos(500_000_000);
		}
	}

	private static Duration worked() {
		return ProcessHandle.current().children().map(child -> child.info().totalCpuDuration().orElse(Duration.ZERO))
				.reduce(Duration.ZERO, Duration::plus);
	}

	/** The smallest value that so large a part of them does not exceed. */
	private static double percentile(List<Double> values, double part) {
		final List<Double> sorted = values.stream().sorted().toList();
		return sorted.get(Math.max(0, (int) Math.ceil(part * sorted.size()) - 1));
	}

	private static void tell(String what, List<Double> millis) {
		System.out.printf(Locale.ROOT, "%s: median %.0f ms of %s%n", what, percentile(millis, .5),
				millis.stream().map(Math::round).toList());
	}

	private static void figure(String name, double value) {
		System.out.printf(Locale.ROOT, "figure %s %.0f ms%n", name, value);
	}

	private static int number(String[] arguments, int index, int usual) {
		return arguments.length > index ? Integer.parseInt(arguments[index]) : usual;
	}

	private static void fault(String message, Throwable cause) {
		System.err.println(message + (cause == null ? "" : " " + cause));
	}

	private static void delete(Path folder) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
				Files.delete(file);
			}
		}
	}
}
