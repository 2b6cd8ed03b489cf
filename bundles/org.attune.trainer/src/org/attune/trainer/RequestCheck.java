// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.attune.trace.wire.RunRequest;
import org.attune.trace.wire.TaskSpec;
import org.attune.trace.wire.Warning;
import org.attune.trace.wire.Wire;
import org.attune.trainer.engine.Loss;
import org.attune.trainer.engine.Network;
import org.attune.trainer.engine.Optimizer;
import org.attune.trainer.engine.OptimizerSettings;

/** Checks a run request to the last field: the worker trusts nobody. */
final class RequestCheck {
	private static final int MOST_EPOCHS = 1_000_000;
	private static final int MOST_THREADS = 1024;
	private static final List<String> CHOICES = List.of("epochs", "batchSize", "lossFunction", "optimizer");

	private final RunRequest request;
	private final Consumer<Warning> warnings;
	private final int cores;

	/** @param warnings takes what is odd, but no reason to refuse the request */
	RequestCheck(RunRequest request, Consumer<Warning> warnings, int cores) {
		this.request = request;
		this.warnings = warnings;
		this.cores = cores;
	}

	Settings settings() throws RefusedException {
		checkProtocol();
		final TaskSpec task = request.task();
		final Network network = Network.of(task.network()).orElseThrow(() -> new RefusedException("task.network",
				"there is no network '" + task.network() + "'; use one of " + Network.ids()));
		checkInputSize(task.inputSize());
		final Loss loss = Loss.of(value("lossFunction")).orElseThrow(() -> refusal("lossFunction",
				Arrays.stream(Loss.values()).map(Loss::id).toList()));
		final OptimizerSettings optimizer = optimizer();
		return new Settings(seeded(task), network, loss, optimizer, whole("epochs", MOST_EPOCHS),
				whole("batchSize", Integer.MAX_VALUE), threads(), checkpoints(), cache(), resume());
	}

	private void checkProtocol() throws RefusedException {
		if (request.protocol() != Wire.PROTOCOL) {
			throw new RefusedException("protocol", "the IDE speaks version " + request.protocol() + " and this worker version "
					+ Wire.PROTOCOL + "; install the same version of Attune for both");
		}
	}

	private static void checkInputSize(int inputSize) throws RefusedException {
		if (inputSize < Network.SMALLEST_INPUT || inputSize > Network.LARGEST_INPUT) {
			throw new RefusedException("task.inputSize", inputSize + " is not from " + Network.SMALLEST_INPUT + " to "
					+ Network.LARGEST_INPUT + "; enter a size in pixels within this range");
		}
	}

	private TaskSpec seeded(TaskSpec task) throws RefusedException {
		if (task.seed() < 0) {
			throw new RefusedException("task.seed", task.seed() + " is negative; enter a seed of at least 1");
		}
		if (task.seed() == 0) {
			warnings.accept(new Warning("task.seed", "0 is taken as 1: to Deeplearning4j it means another seed each time"));
		}
		return new TaskSpec(task.dataset(), task.inputSize(), task.network(), Math.max(1, task.seed()));
	}

	private OptimizerSettings optimizer() throws RefusedException {
		final Optimizer optimizer = Optimizer.of(value("optimizer")).orElseThrow(() -> refusal("optimizer",
				Arrays.stream(Optimizer.values()).map(Optimizer::id).toList()));
		warnOfUnused(optimizer);
		final Map<String, Double> values = new LinkedHashMap<>();
		for (Hyperparameter hyperparameter : Hyperparameter.values()) {
			if (optimizer.reads(hyperparameter.id())) {
				values.put(hyperparameter.id(), hyperparameter.value(Optional.ofNullable(request.values().get(hyperparameter.id()))));
			}
		}
		return new OptimizerSettings(optimizer, values);
	}

	private void warnOfUnused(Optimizer optimizer) {
		final Set<String> known = new HashSet<>(CHOICES);
		known.addAll(Hyperparameter.ids());
		for (String id : request.values().keySet()) {
			if (!known.contains(id)) {
				warnings.accept(new Warning("values." + id, "this worker has no such hyperparameter; the value is ignored"));
			} else if (request.explicit().contains(id) && !CHOICES.contains(id) && !optimizer.reads(id)) {
				warnings.accept(new Warning("values." + id, "the optimizer " + optimizer.id() + " does not use it"));
			}
		}
	}

	private String value(String id) throws RefusedException {
		final String value = request.values().get(id);
		if (value == null) {
			throw new RefusedException("values." + id, "it is missing; enter a value");
		}
		return value;
	}

	private int whole(String id, int most) throws RefusedException {
		final String text = value(id);
		return Numbers.parsedWhole(text).stream().filter(value -> value >= 1 && value <= most).boxed().findFirst()
				.orElseThrow(() -> new RefusedException("values." + id, "'" + text + "' is not a whole number from 1 to " + most
						+ "; enter one"));
	}

	private RefusedException refusal(String id, List<String> choices) {
		return new RefusedException("values." + id, "there is no '" + request.values().get(id) + "'; use one of " + choices);
	}

	private int threads() throws RefusedException {
		if (request.threads() < 0 || request.threads() > MOST_THREADS) {
			throw new RefusedException("threads", request.threads() + " is not from 0 (all cores) to " + MOST_THREADS
					+ "; enter a number within this range");
		}
		return request.threads() == 0 ? cores : request.threads();
	}

	private Optional<Path> checkpoints() throws RefusedException {
		return request.checkpoints().isEmpty() ? Optional.empty() : Optional.of(folder("checkpoints", request.checkpoints()));
	}

	private Path cache() throws RefusedException {
		return request.cache().isEmpty() ? UserCache.folder() : folder("cache", request.cache());
	}

	private Optional<Path> resume() throws RefusedException {
		if (request.resume().isEmpty()) {
			return Optional.empty();
		}
		try {
			final Path file = Path.of(request.resume());
			if (Files.isRegularFile(file)) {
				return Optional.of(file);
			}
		} catch (InvalidPathException e) {
			throw new RefusedException("resume", "'" + request.resume() + "' is no path (" + e.getReason() + "); choose a checkpoint");
		}
		throw new RefusedException("resume", "there is no file '" + request.resume() + "'; choose a checkpoint that exists");
	}

	private static Path folder(String field, String name) throws RefusedException {
		try {
			return Files.createDirectories(Path.of(name));
		} catch (IOException | InvalidPathException e) {
			throw new RefusedException(field, "the folder '" + name + "' cannot be made (" + e + "); choose another one");
		}
	}
}
