// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.LongSupplier;

import org.attune.trace.wire.Epoch;
import org.attune.trace.wire.Iteration;
import org.attune.trainer.data.Dataset;
import org.attune.trainer.data.ImageSet;
import org.attune.trainer.data.Minibatch;
import org.attune.trainer.data.Minibatches;
import org.attune.trainer.data.Seeds;
import org.attune.trainer.engine.Engine;
import org.attune.trainer.engine.Model;
import org.attune.trainer.engine.Step;

/** Trains one network, epoch by epoch, and tells about every iteration. Used by one thread. */
final class Training {
	/** Images that are measured at a time; the result does not depend on it. */
	private static final int MEASURED_TOGETHER = 64;

	private final Settings settings;
	private final Dataset dataset;
	private final RunContext context;
	private final LongSupplier nanos;
	private final Engine engine;
	private final Model model;
	private final long began;
	private int epochs;
	private long iterations;

	/** @param nanos a clock that never goes back */
	Training(Engine engine, Settings settings, Dataset dataset, RunContext context, LongSupplier nanos) {
		this.engine = engine;
		this.settings = settings;
		this.dataset = dataset;
		this.context = context;
		this.nanos = nanos;
		this.model = engine.build(settings.blueprint(dataset.classes().size()));
		this.began = nanos.getAsLong();
	}

	/** Whether all epochs were trained. */
	boolean isComplete() {
		return epochs >= settings.epochs();
	}

	/** Trains one more epoch and measures it. @throws java.util.concurrent.CancellationException between two minibatches */
	void trainEpoch() throws DivergedException, IOException {
		final int epoch = epochs + 1;
		final Score training = new Score(settings.loss());
		final long nanosOfTraining = train(epoch, training);
		final Score validation = measured(dataset.validation());
		checkFinite(epoch, validation);
		epochs = epoch;
		context.report(new Epoch(epoch, settings.epochs(), iterations, training.loss(), training.accuracy(), validation.loss(),
				validation.accuracy(), dataset.training().size() * 1e9 / nanosOfTraining, elapsedMillis()));
		if (settings.checkpoints().isPresent()) {
			context.report(Checkpoint.write(model, epoch, settings.checkpoints().get()));
		}
	}

	/** Epochs trained to their end. */
	int epochs() {
		return epochs;
	}

	long iterations() {
		return iterations;
	}

	long elapsedMillis() {
		return (nanos.getAsLong() - began) / 1_000_000;
	}

	/** SHA-256 in hex of all parameters as little-endian 32-bit floats. */
	String parametersSha256() {
		final float[] parameters = model.parameters();
		final ByteBuffer bytes = ByteBuffer.allocate(parameters.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
		bytes.asFloatBuffer().put(parameters);
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.array()));
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java platform has SHA-256", e);
		}
	}

	private long train(int epoch, Score score) throws DivergedException {
		long sum = 0;
		try (Minibatches minibatches = Minibatches.shuffled(engine, dataset.training(), dataset.classes().size(),
				settings.task().inputSize(), settings.batchSize(), settings.task().seed(), epoch)) {
			while (minibatches.hasNext()) {
				context.checkCancelled();
				final long start = nanos.getAsLong();
				try (Minibatch minibatch = minibatches.next()) {
					final double loss = score.add(model.learn(minibatch.batch(), step(epoch)), minibatch.labels());
					sum += nanos.getAsLong() - start;
					iterated(epoch, loss, minibatch.size() * 1e9 / (nanos.getAsLong() - start));
				}
			}
		}
		return sum;
	}

	private Step step(int epoch) {
		return new Step((int) iterations, 1, Seeds.of(settings.task().seed(), epoch, iterations));
	}

	private void iterated(int epoch, double loss, double imagesPerSecond) throws DivergedException {
		iterations++;
		context.report(new Iteration(iterations, epoch, loss, imagesPerSecond, elapsedMillis()));
		if (!Double.isFinite(loss)) {
			throw new DivergedException("The loss became " + loss + " at iteration " + iterations + " (epoch " + epoch + ").");
		}
	}

	private Score measured(ImageSet images) {
		final Score score = new Score(settings.loss());
		try (Minibatches minibatches = Minibatches.inOrder(engine, images, dataset.classes().size(), settings.task().inputSize(),
				MEASURED_TOGETHER)) {
			while (minibatches.hasNext()) {
				context.checkCancelled();
				try (Minibatch minibatch = minibatches.next()) {
					score.add(model.answer(minibatch.batch()), minibatch.labels());
				}
			}
		}
		return score;
	}

	/** The last step of an epoch shows in no loss of its own. */
	private void checkFinite(int epoch, Score validation) throws DivergedException {
		if (dataset.validation().size() > 0 && !Double.isFinite(validation.loss())) {
			throw new DivergedException("The validation loss became " + validation.loss() + " after epoch " + epoch + ".");
		}
		for (final float parameter : model.parameters()) {
			if (!Float.isFinite(parameter)) {
				throw new DivergedException("A parameter became " + parameter + " in epoch " + epoch + ".");
			}
		}
	}
}
