// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.attune.trace.wire.Epoch;
import org.attune.trace.wire.Iteration;
import org.attune.trace.wire.Message;
import org.attune.trace.wire.RunRequest;
import org.attune.trace.wire.TaskSpec;
import org.attune.trace.wire.Wire;
import org.attune.trace.wire.WireException;

/** What the trainer's loop costs beside the bare one, and what an evaluation costs: by workers that train some epochs, as the IDE's do. */
final class LoopBench {
	/** Share of images that are measured after an epoch in the data that the budget names: 500 of 13,000. */
	private static final double MEASURED_SHARE = 500 / 13_000.0;
	private static final int SIZE = 64;
	/** In the first ones the JVM still compiles what the loop does besides; only the last one counts for evaluations. */
	private static final int EPOCHS = 3;
	/** Single blocks of steps differ by some percent on a shared machine; the median of a hundred and more does not. */
	private static final int EPOCHS_COMPARED = 10;

	private final BenchOptions options;
	private final List<Double> overheads = new ArrayList<>();
	private final List<Double> evaluations = new ArrayList<>();

	LoopBench(BenchOptions options) {
		this.options = options;
	}

	void round() throws IOException, InterruptedException, WireException {
		run(EPOCHS_COMPARED, List.of("-Dattune.engine=" + LoopEngine.class.getName()));
		final List<Message> events = run(EPOCHS, List.of());
		final Epoch epoch = only(events, Epoch.class).getLast();
		final List<Iteration> iterations = only(events, Iteration.class);
		final Iteration half = iterations.get(iterations.size() - iterations.size() / EPOCHS / 2); // of the last epoch
		final double trained = iterations.getLast().elapsedMillis() - half.elapsedMillis();
		final double perTrainedImage = trained / ((iterations.getLast().iteration() - half.iteration()) * LoopModel.BATCH);
		final double perMeasuredImage = (double) (epoch.elapsedMillis() - iterations.getLast().elapsedMillis()) / validationImages(events);
		evaluations.add(100 * MEASURED_SHARE * perMeasuredImage / perTrainedImage);
	}

	void report(Figures figures) {
		figures.figure("train.loop_overhead_percent", Medians.of(overheads), "%");
		figures.figure("train.evaluation_percent_of_epoch", Medians.of(evaluations), "%");
	}

	private List<Message> run(int epochs, List<String> flags) throws IOException, InterruptedException, WireException {
		final List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"@" + options.jvmOptions()));
		command.addAll(flags);
		command.addAll(List.of("-cp", System.getProperty("java.class.path"), "org.attune.trainer.Main"));
		final ProcessBuilder builder = new ProcessBuilder(command);
		builder.environment().put("OMP_WAIT_POLICY", "PASSIVE");
		final Process worker = builder.start();
		final Thread errors = Thread.ofPlatform().start(() -> readOverhead(worker.getErrorStream()));
		worker.getOutputStream().write((Wire.encode(request(epochs)) + '\n').getBytes(StandardCharsets.UTF_8));
		worker.getOutputStream().flush();
		final List<Message> events = events(worker.getInputStream());
		worker.waitFor();
		errors.join();
		return events;
	}

	private RunRequest request(int epochs) {
		final Map<String, String> values = Map.of("epochs", String.valueOf(epochs), "batchSize", String.valueOf(LoopModel.BATCH), "lossFunction",
				"cross_entropy", "optimizer", "adam_optimizer", "learningRate", String.valueOf(BareLoop.LEARNING_RATE));
		return new RunRequest(Wire.PROTOCOL, "bench", new TaskSpec("generated:shapes", SIZE, "squeezenet-1.1", 1), values, List.of(),
				options.threads(), "", "", "");
	}

	private void readOverhead(InputStream errors) {
		try (BufferedReader lines = new BufferedReader(new InputStreamReader(errors, StandardCharsets.UTF_8))) {
			lines.lines().filter(line -> line.startsWith(LoopModel.MARK)).reduce((before, last) -> last)
					.ifPresent(line -> overheads.add(Double.parseDouble(line.substring(LoopModel.MARK.length()))));
		} catch (IOException e) {
			throw new java.io.UncheckedIOException(e);
		}
	}

	private static List<Message> events(InputStream output) throws IOException, WireException {
		final List<Message> events = new ArrayList<>();
		try (BufferedReader lines = new BufferedReader(new InputStreamReader(output, StandardCharsets.UTF_8))) {
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				final int mark = line.indexOf(Wire.EVENT_MARK);
				if (mark >= 0) {
					events.add(Wire.decode(line.substring(mark + 1)));
				}
			}
		}
		return events;
	}

	private static int validationImages(List<Message> events) {
		return only(events, org.attune.trace.wire.DatasetLoaded.class).getFirst().validation();
	}

	private static <T> List<T> only(List<Message> events, Class<T> type) {
		final List<T> found = events.stream().filter(type::isInstance).map(type::cast).toList();
		if (found.isEmpty()) {
			throw new IllegalStateException("the worker told of no " + type.getSimpleName() + ", but of " + events);
		}
		return found;
	}
}
