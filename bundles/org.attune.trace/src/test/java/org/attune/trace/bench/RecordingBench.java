// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trace.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.GZIPInputStream;

import org.attune.trace.Cause;
import org.attune.trace.LookEvent;
import org.attune.trace.PartEvent;
import org.attune.trace.TraceCheck;
import org.attune.trace.TraceEvent;
import org.attune.trace.TraceReader;
import org.attune.trace.TraceWriter;
import org.attune.trace.TrainingEvent;

/**
 * How fast events reach the disk, and how much room they take. An hour of use is one of a busy person, made up for this:
 * 20 runs of 20 epochs, 4 edits before each, curves and parts looked at.
 */
public final class RecordingBench {
	private static final int ROUNDS = 5;
	private static final int BURSTS = 40;
	private static final int BURST = 5_000;
	private static final int RUNS_PER_HOUR = 20;
	private static final int EPOCHS = 20;
	private static final int EDITS = 4;
	private static final int LOOKS = 10;
	private static final String HASH = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
	private static final String EXPERIMENT = "/first-steps/shapes.tuning";
	private static final Map<String, String> VALUES = Map.ofEntries(Map.entry("epochs", "20"), Map.entry("batchSize", "64"),
			Map.entry("lossFunction", "cross_entropy"), Map.entry("optimizer", "adam_optimizer"), Map.entry("learningRate", "0.001"),
			Map.entry("weightDecay", "0"), Map.entry("epsilon", "1e-6"), Map.entry("beta1", "0.9"), Map.entry("beta2", "0.999"));

	private final Path folder;
	private long recorded;

	private RecordingBench(Path folder) {
		this.folder = folder;
	}

	/** Prints the figures. @param arguments a folder on the disk that is to be measured, which is made */
	public static void main(String[] arguments) throws IOException {
		final Path folder = Path.of(arguments[0]);
		final double[] rates = new double[ROUNDS];
		for (int round = 0; round < ROUNDS; round++) {
			rates[round] = new RecordingBench(folder.resolve("speed" + round)).eventsPerSecond();
		}
		Arrays.sort(rates);
		figure("events_per_second", rates[ROUNDS / 2], "1/s");
		new RecordingBench(folder.resolve("hour")).hour();
	}

	/** Bursts of edits that fit into the queue, each followed by a submission that is awaited to be on the disk itself. */
	private double eventsPerSecond() throws IOException {
		final long began = System.nanoTime();
		try (TraceWriter writer = open("speed")) {
			for (int burst = 1; burst <= BURSTS; burst++) {
				for (int number = 1; number < BURST; number++) {
					record(writer, edit(number));
				}
				record(writer, submission("r" + burst));
				awaitForced(writer);
			}
		}
		final double rate = BURSTS * BURST / ((System.nanoTime() - began) / 1e9);
		requireWhole();
		return rate;
	}

	private void hour() throws IOException {
		try (TraceWriter writer = open("hour")) {
			for (int run = 1; run <= RUNS_PER_HOUR; run++) {
				train(writer, "20261125-101500-" + run);
			}
			record(writer, new TraceEvent.SessionEnded());
			awaitForced(writer);
		}
		requireWhole();
		final long plain = bytes(false);
		figure("bytes_per_event", (double) plain / recorded, "B");
		figure("bytes_per_event_compressed", (double) bytes(true) / recorded, "B");
		figure("events_per_hour", recorded, "1/h");
		figure("kilobytes_per_hour", plain / 1e3, "kB/h");
	}

	private void train(TraceWriter writer, String run) {
		for (int edit = 0; edit < EDITS; edit++) {
			record(writer, edit(edit));
		}
		record(writer, submission(run));
		record(writer, new TraceEvent.RunStarted(run));
		for (int epoch = 1; epoch <= EPOCHS; epoch++) {
			record(writer, new TrainingEvent.EpochTrained(run, epoch,
					Map.of("train_loss", 0.7123456 / epoch, "val_accuracy", 1 - 0.5 / epoch)));
		}
		for (int look = 0; look < LOOKS; look++) {
			record(writer, new LookEvent.CurveLooked(List.of(run), "train_loss", "ITERATION", false, true, 0.6, 12_345));
			record(writer, new PartEvent.ViewFocused("org.attune.ui.view.runs"));
		}
	}

	private TraceWriter open(String session) {
		return TraceWriter.open(folder, session, InstantSource.system(), System::nanoTime, state -> {
		});
	}

	private void record(TraceWriter writer, TraceEvent event) {
		writer.record(event);
		recorded++;
	}

	private void awaitForced(TraceWriter writer) {
		final long deadline = System.nanoTime() + Duration.ofMinutes(1).toNanos();
		while (writer.forced() < recorded) {
			if (System.nanoTime() > deadline) {
				throw new IllegalStateException("only " + writer.forced() + " of " + recorded + " lines are on the disk after a minute");
			}
			LockSupport.parkNanos(50_000);
		}
	}

	private void requireWhole() throws IOException {
		final var verdict = TraceCheck.verdicts(folder).getFirst();
		if (verdict.dropped() > 0 || verdict.lines() < recorded) {
			throw new IllegalStateException(verdict.toString());
		}
	}

	private long bytes(boolean compressed) throws IOException {
		long bytes = 0;
		for (Path segment : new TraceReader(folder).segments()) {
			try (InputStream file = Files.newInputStream(segment);
					InputStream lines = segment.toString().endsWith(".gz") && !compressed ? new GZIPInputStream(file) : file) {
				bytes += lines.transferTo(OutputStream.nullOutputStream());
			}
		}
		return bytes;
	}

	private static TraceEvent edit(int number) {
		return new TraceEvent.Edited(EXPERIMENT, "learningRate", "0.001", "0.00" + number, Cause.TYPED, true, HASH);
	}

	private static TraceEvent submission(String run) {
		return new TraceEvent.Submitted(run, EXPERIMENT, HASH, VALUES, List.of("learningRate", "batchSize"), null);
	}

	private static void figure(String name, double value, String unit) {
		System.out.printf(Locale.ROOT, "figure trace.%s %.1f %s%n", name, value, unit);
	}
}
