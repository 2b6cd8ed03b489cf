// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;

import org.attune.trace.wire.DatasetLoaded;
import org.attune.trace.wire.Ended;
import org.attune.trace.wire.MemoryEstimate;
import org.attune.trace.wire.Outcome;
import org.attune.trace.wire.Ready;
import org.attune.trace.wire.RunRequest;
import org.attune.trace.wire.Warning;
import org.attune.trace.wire.Wire;
import org.attune.trace.wire.WorkerEvent;
import org.attune.trainer.data.Dataset;
import org.attune.trainer.data.Datasets;
import org.attune.trainer.data.Normalisation;
import org.attune.trainer.data.Purpose;
import org.attune.trainer.device.DeviceSampler;
import org.attune.trainer.engine.Engine;
import org.attune.trainer.engine.Engines;

/** One run from its request to its end, which is always told, whatever happens. */
final class Worker implements RunContext {
	/** Fields of a request that are told, where a line has many that are not known. */
	private static final int MOST_UNKNOWN = 20;

	private final ControlReader reader;
	private final EventChannel events;
	private volatile Optional<Training> training = Optional.empty();
	private volatile Blindfold blindfold = Blindfold.NONE;
	private Optional<MemoryEstimate> estimate = Optional.empty();

	Worker(ControlReader reader, EventChannel events) {
		this.reader = reader;
		this.events = events;
	}

	/** Returns when the run has ended. Everything is computed by the calling thread. */
	void run() {
		reader.whenOverdue(this::cutShort);
		reader.start();
		try {
			converse();
		} catch (RefusedException e) {
			end(Outcome.REJECTED, e.getMessage());
		} catch (CancellationException e) {
			end(Outcome.CANCELLED, "");
		} catch (DivergedException e) {
			end(Outcome.DIVERGED, e.getMessage() + " A smaller learning rate often helps." + lastCheckpoint());
		} catch (Exception | Error e) { // whatever native code and libraries throw has to reach the person
			final Failure failure = blindfold.failure(Failure.of(e, estimate));
			failure.print(System.err);
			end(failure.outcome(), failure.message());
		}
	}

	@Override
	public void report(WorkerEvent event) {
		blindfold.event(event).ifPresent(events::send);
	}

	@Override
	public void checkCancelled() {
		reader.control().checkCancelled();
	}

	private void converse() throws RefusedException, DivergedException, IOException, InterruptedException {
		final Engine engine = Engines.load();
		report(new Ready(Wire.PROTOCOL, environment(engine)));
		final WarmUp warmUp = new WarmUp(engine, reader::isAddressed);
		warmUp.run();
		final Settings settings = new RequestCheck(request(), this::report, Runtime.getRuntime().availableProcessors()).settings();
		blindfold = settings.isBlinded() ? new Blindfold(true) : Blindfold.NONE;
		engine.cautions().forEach(caution -> report(new Warning("", caution)));
		if (!engine.determinism().bitwise()) {
			report(new Warning("task.seed", "this training cannot be repeated exactly: " + engine.determinism().explanation()));
		}
		engine.use(settings.threads());
		final Dataset dataset = loaded(settings, warmUp);
		estimateMemory(engine, settings, dataset);
		train(engine, settings, dataset);
	}

	private static Map<String, String> environment(Engine engine) {
		final Map<String, String> environment = new LinkedHashMap<>(engine.environment());
		environment.put("determinism", engine.determinism().explanation());
		return environment;
	}

	private RunRequest request() throws RefusedException, InterruptedException {
		final ControlReader.Opening opening = reader.opening();
		if (!opening.problem().isEmpty()) {
			throw new RefusedException("run-request", opening.problem());
		}
		opening.unknown().stream().limit(MOST_UNKNOWN).forEach(field -> report(new Warning(field,
				"this worker does not know the field and ignores it; correct its name, or install a version of Attune that knows it")));
		return opening.request().orElseThrow(CancellationException::new);
	}

	private Dataset loaded(Settings settings, WarmUp warmUp) throws RefusedException {
		final Optional<Dataset> made = warmUp.images(settings.task());
		final Dataset dataset = made.isPresent() ? made.get()
				: Datasets.load(settings.task(), settings.purpose(), settings.keys(), settings.cache(), settings.threads(), this);
		if (dataset.validation().size() == 0) {
			settings.withoutValidation().forEach(this::report);
		}
		report(new DatasetLoaded(dataset.training().size(), dataset.validation().size(), dataset.test().size(), dataset.classes(),
				dataset.skipped(), Normalisation.description()));
		return dataset;
	}

	private void estimateMemory(Engine engine, Settings settings, Dataset dataset) {
		final long images = (long) dataset.size() * 3 * settings.task().inputSize() * settings.task().inputSize();
		final MemoryEstimate expected = new MemoryEstimate(images
				+ engine.memory(settings.blueprint(dataset.classes().size()), Math.min(settings.batchSize(), dataset.training().size())),
				engine.memoryLimit());
		estimate = Optional.of(expected);
		report(expected);
		if (expected.bytes() > expected.available()) {
			report(new Warning("values.batchSize", "this run will probably not fit into memory: it takes about "
					+ (expected.bytes() >> 20) + " MiB and may use " + (expected.available() >> 20)
					+ " MiB; choose a smaller batch size or image size"));
		}
	}

	private void train(Engine engine, Settings settings, Dataset dataset) throws DivergedException, IOException, RefusedException {
		checkCancelled();
		final Training run = new Training(engine, settings, dataset, this, reader.control(), System::nanoTime);
		if (settings.resume().isPresent()) {
			run.restore(settings.resume().get());
		}
		training = Optional.of(run);
		try (DeviceSampler sampler = DeviceSampler.start(this::report)) {
			while (!run.isComplete() && !reader.control().stopRequested()) {
				run.trainEpoch();
			}
		}
		if (run.isComplete() && settings.purpose() == Purpose.EVALUATION) {
			run.measureTest();
		}
		end(run.isComplete() ? Outcome.FINISHED : Outcome.STOPPED, run.earlyEnd());
	}

	/** Ends a cancelled run whose minibatch takes too long to wait for. Called by another thread than the one that trains. */
	private void cutShort() {
		final Training.Position position = position();
		events.sendLast(new Ended(Outcome.CANCELLED, "The minibatch under way was not finished.", position.epochs(),
				position.iterations(), position.elapsedMillis(), ""));
		Runtime.getRuntime().halt(0);
	}

	private void end(Outcome outcome, String message) {
		final String parameters = parameters(outcome);
		final Training.Position position = position();
		events.sendLast(new Ended(outcome, message, position.epochs(), position.iterations(), position.elapsedMillis(), parameters));
	}

	private Training.Position position() {
		return training.map(Training::position).orElse(new Training.Position(0, 0, 0));
	}

	private String lastCheckpoint() {
		return training.flatMap(Training::checkpoint).map(file -> " The last checkpoint before that is " + file.getFileName() + '.')
				.orElse("");
	}

	/** Not after a failure: it might be that of the library that would have to be asked. */
	private String parameters(Outcome outcome) {
		return switch (outcome) {
			case FINISHED, STOPPED, CANCELLED, DIVERGED -> training.map(Training::parametersSha256).orElse("");
			case OUT_OF_MEMORY, FAILED, REJECTED -> "";
		};
	}
}
