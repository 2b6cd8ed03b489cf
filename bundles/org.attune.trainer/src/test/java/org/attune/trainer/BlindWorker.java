// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.attune.trace.wire.Ended;
import org.attune.trace.wire.MeasureLayers;
import org.attune.trace.wire.RunRequest;
import org.attune.trace.wire.TaskSpec;
import org.attune.trace.wire.Wire;
import org.attune.trace.wire.WireException;
import org.attune.trace.wire.WorkerEvent;

/** Runs that leave all that can be looked at in a folder: both outputs, the command line, the cache and the checkpoints. */
record BlindWorker(Path folder) {
	private static final long PATIENCE_SECONDS = 120;

	/** The request of one run on a dataset. */
	RunRequest request(Path dataset, String network, Map<String, String> changes, List<String> keys) {
		final Map<String, String> values = new HashMap<>(Map.of("epochs", "3", "batchSize", "8", "lossFunction", "cross_entropy",
				"optimizer", "adam_optimizer", "learningRate", "0.001"));
		values.putAll(changes);
		return new RunRequest(Wire.PROTOCOL, "blind", new TaskSpec(dataset.toString(), 28, network, 10), values, List.of(), 1,
				folder.resolve("checkpoints").toString(), folder.resolve("cache").toString(), "", keys);
	}

	/** Trains to the end. @return all that the worker has told */
	List<WorkerEvent> train(RunRequest request) throws IOException, InterruptedException, WireException {
		Files.createDirectories(folder);
		final Path output = folder.resolve("stdout");
		final Process process = new ProcessBuilder(WorkerHandle.command()).redirectOutput(output.toFile())
				.redirectError(folder.resolve("stderr").toFile()).start();
		try (OutputStream input = process.getOutputStream()) {
			input.write((Wire.encode(request) + '\n' + Wire.encode(new MeasureLayers(1)) + '\n').getBytes(StandardCharsets.UTF_8));
			input.flush();
			final Path commandLine = Path.of("/proc", String.valueOf(process.pid()), "cmdline");
			if (Files.exists(commandLine)) {
				Files.write(folder.resolve("cmdline"), Files.readAllBytes(commandLine));
			}
			if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
				throw new AssertionError("the worker has not ended; it said " + Files.readString(output));
			}
		} finally {
			process.destroyForcibly();
		}
		return events(output);
	}

	private static List<WorkerEvent> events(Path output) throws IOException, WireException {
		final List<WorkerEvent> events = new ArrayList<>();
		for (String line : Files.readAllLines(output)) {
			if (line.indexOf(Wire.EVENT_MARK) >= 0) {
				events.add((WorkerEvent) Wire.decode(line.substring(line.indexOf(Wire.EVENT_MARK) + 1)));
			}
		}
		return events;
	}

	static Ended end(List<WorkerEvent> events) {
		return (Ended) events.getLast();
	}

	/** Where one of the words stands, whatever its capitals, in the name or the content of a file. */
	List<String> places(List<String> words) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			return files.flatMap(file -> words.stream().filter(word -> text(file).contains(word.toLowerCase(Locale.ROOT)))
					.map(word -> word + " in " + file)).toList();
		}
	}

	private static String text(Path file) {
		try {
			final String content = Files.isRegularFile(file) ? Files.readString(file, StandardCharsets.ISO_8859_1) : "";
			return (file.getFileName() + content).toLowerCase(Locale.ROOT);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
