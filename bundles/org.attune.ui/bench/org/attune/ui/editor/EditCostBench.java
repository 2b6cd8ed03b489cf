// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.editor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.attune.model.preset.Presets;
import org.attune.model.tuning.Experiment;
import org.attune.trace.TraceCheck;
import org.attune.trace.TraceEvent;
import org.attune.trace.TraceWriter;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.util.Statistics;

/**
 * What an edit takes of the thread that makes it, with the recorder and without: one value of the fifteen hyperparameters
 * of the 2019 study, by the command that the form uses. The pause before each edit lets both threads fall asleep, as they do between
 * a person's edits: what the caches lost meanwhile is part of the cost. That memory is used for the first time is none of it, and an
 * IDE has used its own before, so the heap is touched beforehand.
 */
@Fork(value = 2, jvmArgsAppend = { "-Xms512m", "-Xmx512m", "-XX:+AlwaysPreTouch" })
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class EditCostBench {
	private static final long PAUSE_NANOS = 100_000;

	/** An experiment that is edited. */
	public abstract static class Edited {
		private Field epochs;
		private TuningDocument document;
		private int edits;

		final void open(Consumer<Supplier<? extends TraceEvent>> recorder) {
			final Experiment experiment = Presets.experiment(Presets.BLACK_MAGIC_2019, "Shapes");
			epochs = Field.named(experiment, "epochs").orElseThrow();
			document = new TuningDocument(experiment, new EditTrace(() -> "/first-steps/shapes.tuning", recorder));
		}

		final TuningDocument document() {
			return document;
		}

		final int edit() {
			document.stack().execute(new ValueEdit(epochs, String.valueOf(100 + edits++ % 50)));
			return edits;
		}

		/** Before each edit, and not part of it. */
		@Setup(Level.Invocation)
		public final void pause() {
			LockSupport.parkNanos(PAUSE_NANOS);
		}
	}

	/** One that is recorded. */
	@State(Scope.Thread)
	public static class Recorded extends Edited {
		private final AtomicBoolean failed = new AtomicBoolean();
		private Path folder;
		private TraceWriter writer;

		/** A session and an undo history of its own for each iteration, or the latter would grow and grow. */
		@Setup(Level.Iteration)
		public void begin() throws IOException {
			folder = Files.createTempDirectory("attune-bench");
			writer = TraceWriter.open(folder, "s", InstantSource.system(), System::nanoTime,
					state -> failed.compareAndSet(false, state == TraceWriter.State.FAILED));
			open(writer::record);
			document().open();
		}

		/** What was not written whole was not measured. */
		@TearDown(Level.Iteration)
		public void end() throws IOException {
			document().close();
			writer.close();
			final var verdict = TraceCheck.verdicts(folder).getFirst();
			if (failed.get() || verdict.dropped() > 0 || verdict.lines() == 0) {
				throw new IllegalStateException(verdict.toString());
			}
			try (Stream<Path> files = Files.walk(folder)) {
				for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
					Files.delete(file);
				}
			}
		}
	}

	/** One that nobody records. */
	@State(Scope.Thread)
	public static class Unrecorded extends Edited {
		@Setup(Level.Iteration)
		public void begin() {
			open(event -> {
			});
		}
	}

	@Benchmark
	public int recorded(Recorded edited) {
		return edited.edit();
	}

	@Benchmark
	public int unrecorded(Unrecorded edited) {
		return edited.edit();
	}

	/** Runs both and prints the figures. */
	public static void main(String[] arguments) throws RunnerException {
		final Collection<RunResult> results = new Runner(new OptionsBuilder().include(EditCostBench.class.getName()).build()).run();
		final Statistics recorded = of(results, "recorded");
		final Statistics unrecorded = of(results, "unrecorded");
		figure("ui_cost_median_us", recorded.getPercentile(50) - unrecorded.getPercentile(50));
		figure("ui_cost_p99_us", recorded.getPercentile(99) - unrecorded.getPercentile(50));
		figure("edit_recorded_p99_us", recorded.getPercentile(99));
		figure("edit_unrecorded_median_us", unrecorded.getPercentile(50));
		figure("edit_unrecorded_p99_us", unrecorded.getPercentile(99));
	}

	private static Statistics of(Collection<RunResult> results, String method) {
		final List<RunResult> found = results.stream()
				.filter(result -> result.getParams().getBenchmark().endsWith('.' + method)).toList();
		return found.getFirst().getPrimaryResult().getStatistics();
	}

	private static void figure(String name, double microseconds) {
		System.out.printf(Locale.ROOT, "figure trace.%s %.2f us%n", name, microseconds);
	}
}
