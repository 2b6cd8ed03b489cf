// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.LongSupplier;

import org.attune.trace.wire.Epoch;
import org.attune.trace.wire.Iteration;
import org.attune.trace.wire.Paused;
import org.attune.trace.wire.Restored;
import org.attune.trace.wire.TestMeasured;
import org.attune.trace.wire.Warning;
import org.attune.trainer.data.Dataset;
import org.attune.trainer.data.ImageSet;
import org.attune.trainer.data.Minibatch;
import org.attune.trainer.data.Minibatches;
import org.attune.trainer.data.Preparation;
import org.attune.trainer.data.Seeds;
import org.attune.trainer.engine.Engine;
import org.attune.trainer.engine.Model;
import org.attune.trainer.engine.Step;
import org.attune.trainer.schedule.EarlyStopping;

/**
 * Trains one network, epoch by epoch, tells about every iteration, and obeys between any two. Used by one thread, but for
 * {@link #position}, which any thread may ask.
 */
final class Training {
	/** Images that are measured at a time; the result does not depend on it. */
	private static final int MEASURED_TOGETHER = 64;

	private final Engine engine;
	private final Settings settings;
	private final Dataset dataset;
	private final RunContext context;
	private final RunControl control;
	private final LongSupplier nanos;
	private final Model model;
	private final Optional<Checkpoints> checkpoints;
	private final Guidance guidance;
	private long began;
	private Score score;
	private int batches;
	private long trainingNanos;
	private volatile Position position = new Position(0, 0, 0);

	/** @param nanos a clock that never goes back */
	Training(Engine engine, Settings settings, Dataset dataset, RunContext context, RunControl control, LongSupplier nanos) {
		this.engine = engine;
		this.settings = settings;
		this.dataset = dataset;
		this.context = context;
		this.control = control;
		this.nanos = nanos;
		this.model = engine.build(settings.blueprint(dataset.classes().size()));
		this.checkpoints = settings.checkpoints().map(Checkpoints::new);
		this.guidance = new Guidance(settings.schedule(Math.ceilDiv(dataset.training().size(), settings.batchSize())),
				new EarlyStopping(settings.regularisation().patience()));
		this.score = ofTraining();
		this.began = nanos.getAsLong();
	}

	/**
	 * How far a training has come.
	 *
	 * @param epochs        trained to their end
	 * @param iterations    minibatches trained, over all epochs
	 * @param elapsedMillis since it began, without pauses
	 */
	record Position(int epochs, long iterations, long elapsedMillis) {
	}

	/** Goes on from a checkpoint. @throws RefusedException if it cannot be read or is of another training */
	void restore(Path file) throws RefusedException {
		final TrainingState state;
		try {
			state = new Checkpoint(file).restore(model);
			guidance.restore(state.memory());
		} catch (IOException e) {
			throw new RefusedException("resume", "'" + file + "' cannot be gone on from: " + e.getMessage()
					+ "; choose a checkpoint of a run with the same network and optimizer, or begin anew");
		}
		if (state.batches() > 0 && state.batchSize() != settings.batchSize()) {
			throw new RefusedException("values.batchSize", "the checkpoint '" + file + "' lies in the middle of an epoch of minibatches of "
					+ state.batchSize() + " images; keep that batch size, or choose a checkpoint from the end of an epoch");
		}
		goOnFrom(state);
		context.report(new Restored(file.toString(), state.epochs(), state.iterations()));
	}

	private void goOnFrom(TrainingState state) {
		score = ofTraining().from(state.scored());
		batches = state.batches();
		trainingNanos = state.trainingNanos();
		began = nanos.getAsLong() - state.elapsedMillis() * 1_000_000;
		position = new Position(state.epochs(), state.iterations(), state.elapsedMillis());
	}

	/** Whether all epochs were trained, or nothing is to be expected of the rest. */
	boolean isComplete() {
		return position.epochs >= settings.epochs() || guidance.isOver();
	}

	/** Why a training that is complete has not trained all epochs; empty if it has. */
	String earlyEnd() {
		return position.epochs >= settings.epochs() || !guidance.isOver() ? "" : "Ended early, since the validation loss was not lower for "
				+ settings.regularisation().patience() + " epochs.";
	}

	/** Trains one more epoch, or the rest of one, and measures it. @throws java.util.concurrent.CancellationException if cancelled */
	void trainEpoch() throws DivergedException, IOException {
		final int epoch = position.epochs + 1;
		train(epoch);
		final Score validation = measured(dataset.validation());
		checkFinite(epoch, validation);
		position = new Position(epoch, position.iterations, elapsedMillis());
		context.report(new Epoch(epoch, settings.epochs(), position.iterations, score.loss(), score.accuracy(), validation.loss(),
				validation.accuracy(), dataset.training().size() * 1e9 / trainingNanos, position.elapsedMillis));
		batches = 0;
		trainingNanos = 0;
		score = ofTraining();
		guidance.epochEnded(epoch, validation.loss());
		writeCheckpoint();
	}

	/** Measures the parameters as they are on the test images, as validation images are measured, and tells the result. */
	void measureTest() {
		final Score test = measured(dataset.test());
		context.report(new TestMeasured(position.epochs, dataset.test().size(), test.loss(), test.accuracy()));
	}

	/** How far it has come. Any thread. */
	Position position() {
		return position;
	}

	/** The checkpoint that was written last; all its numbers are finite. */
	Optional<Path> checkpoint() {
		return checkpoints.flatMap(Checkpoints::newest);
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

	private void train(int epoch) throws DivergedException, IOException {
		try (Minibatches minibatches = Minibatches.shuffled(engine, dataset.training(), preparation(settings.batchSize()),
				settings.task().seed(), epoch, batches)) {
			while (minibatches.hasNext()) {
				obey();
				final long start = nanos.getAsLong();
				try (Minibatch minibatch = minibatches.next()) {
					final double loss = score.add(outputs(minibatch, epoch), minibatch.labels());
					trained(epoch, loss, minibatch.size(), nanos.getAsLong() - start);
				}
			}
		}
	}

	private Preparation preparation(int batchSize) {
		return new Preparation(dataset.classes().size(), settings.task().inputSize(), batchSize,
				settings.regularisation().labelSmoothing(), settings.regularisation().augmentation());
	}

	/** Of what the training minimises; validation losses are without label smoothing, so that they can be compared. */
	private Score ofTraining() {
		return new Score(settings.loss(), settings.regularisation().labelSmoothing());
	}

	/** What was asked for since the last minibatch. */
	private void obey() throws IOException, DivergedException {
		if (control.isPaused()) {
			pause();
		}
		control.checkCancelled();
		if (control.takeCheckpointRequest()) {
			writeRequestedCheckpoint();
		}
	}

	private void pause() throws IOException, DivergedException {
		final long since = nanos.getAsLong();
		context.report(new Paused(true, position.iterations));
		while (control.isPaused()) {
			if (control.takeCheckpointRequest()) {
				writeRequestedCheckpoint();
			}
			control.awaitChange();
		}
		began += nanos.getAsLong() - since;
		context.report(new Paused(false, position.iterations));
	}

	private float[][] outputs(Minibatch minibatch, int epoch) {
		final long next = position.iterations + 1;
		final Step step = new Step((int) position.iterations, guidance.rateFactor(position.iterations),
				Seeds.of(settings.task().seed(), epoch, position.iterations));
		return control.measures(next) ? model.learn(minibatch.batch(), step, context::report) : model.learn(minibatch.batch(), step);
	}

	private void trained(int epoch, double loss, int images, long took) throws DivergedException {
		batches++;
		trainingNanos += took;
		position = new Position(position.epochs, position.iterations + 1, elapsedMillis());
		context.report(new Iteration(position.iterations, epoch, loss, images * 1e9 / took, position.elapsedMillis));
		if (!Double.isFinite(loss)) {
			throw new DivergedException("The loss became " + loss + " at iteration " + position.iterations + " (epoch " + epoch + ").");
		}
	}

	private Score measured(ImageSet images) {
		final Score measured = new Score(settings.loss());
		try (Minibatches minibatches = Minibatches.inOrder(engine, images, preparation(MEASURED_TOGETHER))) {
			while (minibatches.hasNext()) {
				control.checkCancelled();
				try (Minibatch minibatch = minibatches.next()) {
					measured.add(model.answer(minibatch.batch()), minibatch.labels());
				}
			}
		}
		return measured;
	}

	/** The last step of an epoch shows in no loss of its own. */
	private void checkFinite(int epoch, Score validation) throws DivergedException {
		if (dataset.validation().size() > 0 && !Double.isFinite(validation.loss())) {
			throw new DivergedException("The validation loss became " + validation.loss() + " after epoch " + epoch + " (iteration "
					+ position.iterations + ").");
		}
		checkParameters(epoch);
	}

	private void checkParameters(int epoch) throws DivergedException {
		for (final float parameter : model.parameters()) {
			if (!Float.isFinite(parameter)) {
				throw new DivergedException("A parameter became " + parameter + " in epoch " + epoch + " (by iteration "
						+ position.iterations + ").");
			}
		}
	}

	/** In the middle of an epoch, where nobody has looked at the parameters yet. */
	private void writeRequestedCheckpoint() throws IOException, DivergedException {
		if (checkpoints.isEmpty()) {
			context.report(new Warning("checkpoints", "no checkpoint was written, since the request names no folder"));
		}
		checkParameters(position.epochs + 1);
		writeCheckpoint();
	}

	private void writeCheckpoint() throws IOException {
		if (checkpoints.isPresent()) {
			context.report(checkpoints.get().write(new TrainingState(position.epochs, position.iterations, batches,
					settings.batchSize(), score.sums(), trainingNanos, elapsedMillis(), guidance.state()), model));
		}
	}

	private long elapsedMillis() {
		return (nanos.getAsLong() - began) / 1_000_000;
	}
}
