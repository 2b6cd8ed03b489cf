// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Hashtable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;

import org.attune.core.run.Run;
import org.attune.core.run.RunBook;
import org.attune.core.run.Runs;
import org.attune.core.worker.SpareWorker;
import org.attune.trace.wire.Epoch;
import org.attune.trace.wire.RunRequest;
import org.attune.trace.wire.TaskSpec;
import org.attune.trace.wire.Wire;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** Folders of very many runs that have ended, read by a book of their own, which views that are opened meanwhile see alone. */
public final class ManyRuns implements AutoCloseable {
	private final Random random = new Random(1);
	private final IntUnaryOperator parents;
	private final int hyperparameters;
	private final Path folder;
	private final RunBook book;
	private final ServiceRegistration<Runs> registration;

	/** @param hyperparameters values that each run has */
	public ManyRuns(int runs, int hyperparameters) throws IOException {
		this(runs, hyperparameters, number -> 0);
	}

	/** @param parents gives for a run's number that of the run that it was taken from; 0 for none */
	public ManyRuns(int runs, int hyperparameters, IntUnaryOperator parents) throws IOException {
		this.parents = parents;
		this.hyperparameters = hyperparameters;
		folder = Files.createTempDirectory("many-runs");
		for (int number = 1; number <= runs; number++) {
			write(number);
		}
		book = new RunBook(InstantSource.system(), event -> { }, new SpareWorker(() -> false, ManyRuns::fail),
				folder.resolve("queue.json"), new NothingWaits(), ManyRuns::fail);
		book.scan(List.of(folder));
		registration = FrameworkUtil.getBundle(ManyRuns.class).getBundleContext().registerService(Runs.class, book,
				new Hashtable<>(Map.of(Constants.SERVICE_RANKING, 1000)));
	}

	private static void fail(String message, Throwable cause) {
		throw new AssertionError(message, cause);
	}

	/** Adds a run, which is known afterwards. */
	public Run add(int number) throws IOException {
		write(number);
		book.scan(List.of(folder));
		return run(number);
	}

	public Run run(int number) {
		return book.find(id(number)).orElseThrow();
	}

	private static String id(int number) {
		return "20261101-120000-%05d".formatted(number);
	}

	private void write(int number) throws IOException {
		String id = id(number);
		Path run = Files.createDirectory(folder.resolve(id));
		Files.writeString(run.resolve("request.json"), request(id, number));
		Files.writeString(run.resolve("worker.json"), "{\"pid\": 999999999}");
		Files.writeString(run.resolve("metrics.jsonl"), Wire.encode(new Epoch(1, 1, 10, random.nextDouble(), random.nextDouble(),
				random.nextDouble(), random.nextDouble(), 100, 1000)) + '\n');
		JsonObject result = new JsonObject();
		result.addProperty("status", "FINISHED");
		result.addProperty("message", "");
		result.addProperty("started", Instant.EPOCH.toString());
		result.addProperty("ended", Instant.EPOCH.plus(Duration.ofMinutes(number)).toString());
		result.addProperty("parametersSha256", "");
		Files.writeString(run.resolve("result.json"), result.toString());
	}

	private String request(String id, int number) {
		Map<String, String> values = new LinkedHashMap<>();
		for (int i = 0; i < hyperparameters; i++) {
			values.put("value" + (char) ('A' + i / 26) + (char) ('a' + i % 26), number(i));
		}
		RunRequest request = new RunRequest(Wire.PROTOCOL, id, new TaskSpec("generated:shapes", 32, "mlp", 1), values,
				List.copyOf(values.keySet()), 0, "", "", "");
		JsonObject json = new JsonObject();
		json.addProperty("version", 1);
		json.addProperty("run", id);
		json.addProperty("number", number);
		json.addProperty("submitted", Instant.EPOCH.plusSeconds(number).toString());
		json.addProperty("experiment", "/p/many.tuning");
		json.addProperty("configurationHash", "0");
		if (parents.applyAsInt(number) > 0) {
			json.addProperty("parent", id(parents.applyAsInt(number)));
		}
		json.add("request", JsonParser.parseString(Wire.encode(request)));
		return json.toString();
	}

	/** Every fifth hyperparameter is a choice. */
	private String number(int hyperparameter) {
		return hyperparameter % 5 == 4 ? List.of("adam", "sgd", "rms_prop").get(random.nextInt(3))
				: Double.toString(Math.exp(random.nextGaussian()));
	}

	@Override
	public void close() throws IOException {
		registration.unregister();
		book.close();
		try (Stream<Path> files = Files.walk(folder)) {
			for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
				Files.delete(file);
			}
		}
	}
}
