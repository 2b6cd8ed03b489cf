// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

import org.attune.trace.wire.Iteration;
import org.attune.trace.wire.RunRequest;
import org.attune.trace.wire.TaskSpec;
import org.attune.trace.wire.Wire;
import org.attune.trace.wire.WireException;
import org.attune.trace.wire.WorkerEvent;
import org.attune.trainer.data.Dataset;
import org.attune.trainer.data.Datasets;
import org.attune.trainer.engine.Batch;
import org.attune.trainer.engine.Blueprint;
import org.attune.trainer.engine.Engine;
import org.attune.trainer.engine.Loss;
import org.attune.trainer.engine.Model;
import org.attune.trainer.engine.Network;
import org.attune.trainer.engine.Optimizer;
import org.attune.trainer.engine.Step;

/**
 * What a worker does while it waits for its run request: trains a small network on nothing, so that classes and native code are loaded
 * and compiled when the request comes. Leaves nothing behind that a run could see: its results are the same to the last bit.
 */
final class WarmUp {
	/** Steps after which more of them bring nothing. */
	private static final int STEPS = 60;

	/** A request that is on its way when the worker is ready comes within this time, and then nothing is to be warmed up. */
	private static final long PATIENCE_NANOS = 200_000_000;

	private static final int SIZE = 32;
	private static final int IMAGES = 4;
	private static final int CLASSES = 10;

	/** Images that only depend on their task, which is the one that a new experiment has. */
	private static final TaskSpec TASK = new TaskSpec("generated:shapes", SIZE, Network.SQUEEZENET.id(), 1);

	private final Engine engine;
	private final BooleanSupplier addressed;
	private Optional<Dataset> images = Optional.empty();

	/** @param addressed whether the request, or the end of the input, has come; asked between any two steps */
	WarmUp(Engine engine, BooleanSupplier addressed) {
		this.engine = engine;
		this.addressed = addressed;
	}

	/** Warms up. Returns when that is done, or soon after the request has come. */
	void run() {
		if (addressedSoon()) {
			return;
		}
		try {
			final Settings settings = settings();
			engine.use(settings.threads());
			train(settings.blueprint(CLASSES));
			images = Optional.of(Datasets.load(TASK, settings.cache(), settings.threads(), new Until(addressed)));
		} catch (CancellationException e) {
			// the request has come
		} catch (RefusedException | WireException e) {
			throw new IllegalStateException("the example of a request is not understood", e);
		}
	}

	/** The dataset of a task, if it is one that was made while warming up. */
	Optional<Dataset> images(TaskSpec task) {
		final boolean same = task.dataset().equals(TASK.dataset()) && task.inputSize() == SIZE && task.seed() == TASK.seed();
		return same ? images : Optional.empty();
	}

	private boolean addressedSoon() {
		final long began = System.nanoTime();
		while (!addressed.getAsBoolean() && System.nanoTime() - began < PATIENCE_NANOS) {
			LockSupport.parkNanos(1_000_000);
		}
		return addressed.getAsBoolean();
	}

	/** Those of a request that came over the wire, for the sake of the code that it passes. */
	private Settings settings() throws RefusedException, WireException {
		final RunRequest request = new RunRequest(Wire.PROTOCOL, "", TASK, Map.of("epochs", "1", "batchSize", "32", "optimizer",
				Optimizer.ADAM.id(), "lossFunction", Loss.CROSS_ENTROPY.id()), List.of(), 0, "", "", "");
		final Until context = new Until(addressed);
		return new RequestCheck((RunRequest) Wire.decode(Wire.encode(request)), context::report,
				Runtime.getRuntime().availableProcessors()).settings();
	}

	private void train(Blueprint blueprint) {
		try (Model model = engine.build(blueprint)) {
			for (int step = 0; step < STEPS && !addressed.getAsBoolean(); step++) {
				try (Batch batch = batch()) {
					model.learn(batch, new Step(step, 1, step + 1L));
				}
				Wire.encode(new Iteration(step, 1, 1.5, 100, step));
			}
		}
	}

	private Batch batch() {
		final float[] targets = new float[IMAGES * CLASSES];
		for (int image = 0; image < IMAGES; image++) {
			targets[image * CLASSES] = 1;
		}
		return engine.batch(new float[IMAGES * 3 * SIZE * SIZE], targets, IMAGES, SIZE);
	}

	/** Ends what is under way as soon as the request has come. */
	private record Until(BooleanSupplier addressed) implements RunContext {
		@Override
		public void report(WorkerEvent event) {
			Wire.encode(event);
		}

		@Override
		public void checkCancelled() {
			if (addressed.getAsBoolean()) {
				throw new CancellationException();
			}
		}
	}
}
