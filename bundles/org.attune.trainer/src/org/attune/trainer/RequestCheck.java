// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.attune.trace.wire.RunRequest;
import org.attune.trace.wire.TaskSpec;
import org.attune.trace.wire.Warning;
import org.attune.trace.wire.Wire;
import org.attune.trainer.data.Purpose;
import org.attune.trainer.data.SealedDataset;
import org.attune.trainer.engine.Loss;
import org.attune.trainer.engine.Network;
import org.attune.trainer.seal.SealKey;

/** Checks a run request to the last field: the worker trusts nobody. */
final class RequestCheck {
	private final RunRequest request;
	private final Values values;
	private final Consumer<Warning> warnings;
	private final int cores;

	/** @param warnings takes what is odd, but no reason to refuse the request */
	RequestCheck(RunRequest request, Consumer<Warning> warnings, int cores) {
		this.request = request;
		this.values = new Values(request.values());
		this.warnings = warnings;
		this.cores = cores;
	}

	Settings settings() throws RefusedException {
		checkProtocol();
		final TaskSpec task = request.task();
		final List<SealKey> keys = keys();
		final Network network = network(task, keys);
		checkInputSize(task.inputSize());
		final Loss loss = values.choice("lossFunction", Loss::of, Arrays.stream(Loss.values()).map(Loss::id).toList());
		final int epochs = values.whole("epochs", Limits.EPOCHS);
		final UpdateSettings updates = new UpdateCheck(values, warnings, epochs).settings();
		new UnusedValues(updates.optimizer().optimizer(), updates.schedule().kind(), loss).warn(request, warnings);
		final Regularisation regularisation = new RegularisationCheck(values, warnings).settings(loss, task.inputSize(), epochs);
		return new Settings(seeded(task), network, loss, updates, regularisation, epochs, values.whole("batchSize", Integer.MAX_VALUE),
				threads(), checkpoints(), cache(), resume(), keys, Purpose.of(request.evaluation()));
	}

	private List<SealKey> keys() throws RefusedException {
		final List<SealKey> keys = request.keys().stream().map(SealKey::of).flatMap(Optional::stream).toList();
		if (keys.size() < request.keys().size()) {
			throw new RefusedException("keys", "a key does not have 64 digits of 0-9 and a-f; copy it again from where you got it");
		}
		return keys;
	}

	private static Network network(TaskSpec task, List<SealKey> keys) throws RefusedException {
		if (SealedDataset.isAlias(task.network()) && SealedDataset.isSealed(task.dataset())) {
			return Network.of(new SealedDataset(Path.of(task.dataset()), keys).network(task.network()))
					.orElseThrow(() -> new RefusedException("task.network", "this version of Attune cannot train the network that '"
							+ task.network() + "' stands for; install the version that the study was packed with"));
		}
		return Network.of(task.network()).orElseThrow(() -> new RefusedException("task.network",
				"there is no network '" + task.network() + "'; use one of " + Network.ids()));
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

	private int threads() throws RefusedException {
		if (request.threads() < 0 || request.threads() > Limits.THREADS) {
			throw new RefusedException("threads", request.threads() + " is not from 0 (all cores) to " + Limits.THREADS
					+ "; enter a number within this range");
		}
		return request.threads() == 0 ? cores : request.threads();
	}

	private Optional<Path> checkpoints() throws RefusedException {
		if (isBlinded() && !request.checkpoints().isEmpty()) {
			warnings.accept(new Warning("checkpoints", "none is written, since it would hold the network, which the study blinds"));
			return Optional.empty();
		}
		return request.checkpoints().isEmpty() ? Optional.empty() : Optional.of(folder("checkpoints", request.checkpoints()));
	}

	private boolean isBlinded() {
		return SealedDataset.isAlias(request.task().network());
	}

	private Path cache() throws RefusedException {
		return request.cache().isEmpty() ? UserCache.folder() : folder("cache", request.cache());
	}

	private Optional<Path> resume() throws RefusedException {
		if (request.resume().isEmpty()) {
			return Optional.empty();
		}
		if (isBlinded()) {
			throw new RefusedException("resume", "a blinded network cannot be gone on from a checkpoint; begin anew");
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
