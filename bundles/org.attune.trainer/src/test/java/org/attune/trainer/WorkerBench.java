// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

import org.attune.trace.wire.Cancel;
import org.attune.trace.wire.Iteration;
import org.attune.trace.wire.MemoryEstimate;

/**
 * Measures workers from outside: how long a cancelled one lives on, and how far the estimate of its memory is off. Prints a
 * line {@code figure <name> <value> <unit>} for each. Needs Linux, which tells the peak of a process' memory.
 */
final class WorkerBench {
	private static final int CANCELS = 20;
	private static final int ITERATIONS = 6;

	private WorkerBench() {
	}

	/** A training whose memory is measured. */
	private record Case(String network, int size, int batch, String optimizer) {
	}

	/** @param arguments {@code --quick}: a few of each */
	public static void main(String[] arguments) throws Exception {
		final boolean quick = List.of(arguments).contains("--quick");
		cancel(quick ? 3 : CANCELS);
		memory(quick ? cases().limit(2) : cases());
	}

	private static void cancel(int rounds) throws Exception {
		final List<Double> millis = new ArrayList<>();
		final Random random = new Random(1);
		for (int round = 0; round < rounds; round++) {
			try (WorkerHandle worker = WorkerHandle.start()) {
				worker.send(WorkerHandle.request("squeezenet-1.1", Map.of("epochs", "1000", "batchSize", "64"), 64));
				worker.await(2, Iteration.class);
				LockSupport.parkNanos(random.nextInt(1000) * 1_000_000L);
				final long start = System.nanoTime();
				worker.send(new Cancel());
				worker.awaitExit(60_000);
				millis.add((System.nanoTime() - start) / 1e6);
			}
		}
		figure("train.cancel_p95_ms", percentile(millis, .95), "ms");
	}

	private static Stream<Case> cases() {
		return Stream.of(new Case("squeezenet-1.1", 32, 32, "adam_optimizer"), new Case("squeezenet-1.1", 32, 256, "sgd"),
				new Case("squeezenet-1.1", 64, 32, "adam_optimizer"), new Case("squeezenet-1.1", 64, 128, "adam_optimizer"),
				new Case("squeezenet-1.1", 128, 32, "rms_prop"), new Case("squeezenet-1.1", 224, 16, "adam_optimizer"),
				new Case("lenet", 32, 64, "adam_optimizer"), new Case("lenet", 64, 256, "sgd"),
				new Case("resnet-18", 32, 32, "adam_optimizer"), new Case("resnet-18", 64, 32, "sgd"),
				new Case("small-cnn", 32, 64, "adam_optimizer"), new Case("small-cnn", 64, 128, "adam_optimizer"),
				new Case("mlp", 32, 64, "adam_optimizer"), new Case("mlp", 64, 64, "sgd"));
	}

	private static void memory(Stream<Case> cases) throws Exception {
		double worst = 0;
		for (final Case training : cases.toList()) {
			final double error = memoryError(training);
			worst = Math.abs(error) > Math.abs(worst) ? error : worst;
		}
		figure("train.memory_estimate_worst_error_percent", worst, "%");
	}

	private static double memoryError(Case training) throws Exception {
		try (WorkerHandle worker = WorkerHandle.start()) {
			worker.send(WorkerHandle.request(training.network(), Map.of("epochs", "3", "batchSize", Integer.toString(training.batch()),
					"optimizer", training.optimizer(), "learningRate", "1e-5"), training.size()));
			final double estimate = worker.await(MemoryEstimate.class).bytes();
			worker.await(ITERATIONS, Iteration.class);
			final double peak = peak(worker.pid());
			final double error = 100 * (estimate - peak) / peak;
			System.out.printf(Locale.ROOT, "%s: estimate %.0f MiB, peak %.0f MiB, %+.0f %%%n", training, estimate / (1 << 20),
					peak / (1 << 20), error);
			return error;
		}
	}

	/** Bytes. */
	private static double peak(long pid) throws IOException {
		final String line = Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
				.filter(text -> text.startsWith("VmHWM:")).findFirst().orElseThrow();
		return Double.parseDouble(line.replaceAll("[^0-9]", "")) * 1024;
	}

	private static double percentile(List<Double> values, double share) {
		Collections.sort(values);
		return values.get((int) Math.ceil(share * values.size()) - 1);
	}

	private static void figure(String name, double value, String unit) {
		System.out.printf(Locale.ROOT, "figure %s %.1f %s%n", name, value, unit);
	}
}
