// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;

import org.attune.core.run.RunJson.Worker;
import org.attune.trace.wire.Ended;
import org.attune.trace.wire.Wire;
import org.attune.trace.wire.WireException;
import org.attune.trace.wire.WorkerEvent;

/**
 * Reads runs back from their folders. What cannot be read is reported with file and remedy and left as it is; the rest
 * of the run is there all the same. A run without a result waits if it was never started, and else is {@link RunStatus#LOST}, unless
 * its worker still lives.
 */
final class RunReader {
	/** Start times of a process differ by this much between readings when the system's clock is being corrected. */
	private static final Duration CLOCK_ERROR = Duration.ofSeconds(10);

	private final InstantSource clock;
	private final Consumer<String> faults;

	/** @param faults takes what cannot be read, in words for people */
	RunReader(InstantSource clock, Consumer<String> faults) {
		this.clock = clock;
		this.faults = faults;
	}

	/** Whether the folder was made for a run. */
	static boolean isRun(Path folder) {
		return Files.isRegularFile(new RunFiles(folder).request());
	}

	/** The run in the folder; empty if not even its request can be read. */
	Optional<Run> read(Path folder) {
		final RunFiles files = new RunFiles(folder);
		return json(files.request(), RunJson::description).map(description -> {
			final RunProgress progress = RunProgress.of(description, clock);
			events(files, progress);
			json(files.annotation(), RunJson::annotation).ifPresent(progress::annotate);
			json(files.worker(), RunJson::worker)
					.ifPresentOrElse(worker -> worker(worker, files, progress), () -> notStarted(files, progress));
			return new Run(description, progress);
		});
	}

	/** The living worker of a run that another IDE trains, or that outlived its IDE for a moment. */
	Optional<ProcessHandle> livingWorker(Path folder) {
		return json(new RunFiles(folder).worker(), RunJson::worker).flatMap(RunReader::process);
	}

	private void events(RunFiles files, RunProgress progress) {
		if (!Files.exists(files.metrics())) {
			return;
		}
		try (BufferedReader lines = new BufferedReader(
				new InputStreamReader(Files.newInputStream(files.metrics()), StandardCharsets.UTF_8))) {
			long number = 0;
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				event(files, ++number, line, progress);
			}
		} catch (IOException e) {
			faults.accept(Messages.bind(Messages.RunReader_unreadable, files.metrics(), e));
		}
	}

	private void event(RunFiles files, long number, String line, RunProgress progress) {
		try {
			if (Wire.decode(line) instanceof final WorkerEvent event) {
				progress.accept(event);
			}
		} catch (WireException e) {
			faults.accept(Messages.bind(Messages.RunReader_line,
					new Object[] { files.metrics(), number, e.getMessage() }));
		}
	}

	private void worker(Worker worker, RunFiles files, RunProgress progress) {
		worker.started().ifPresent(progress::started);
		final Optional<RunResult> result = json(files.result(), RunJson::result);
		if (result.isPresent()) {
			end(progress, result.get());
		} else if (process(worker).isPresent()) {
			progress.busy(Messages.RunReader_elsewhere);
		} else {
			vanished(progress, worker);
		}
	}

	/** Where nothing has come of it yet, it still waits for its turn. */
	private void notStarted(RunFiles files, RunProgress progress) {
		final Optional<RunResult> result = json(files.result(), RunJson::result);
		if (result.isPresent()) {
			end(progress, result.get());
		} else if (files.begun()) {
			progress.ended(RunStatus.LOST, Messages.RunReader_vanished, clock.instant());
		}
	}

	private static void end(RunProgress progress, RunResult result) {
		result.started().ifPresent(progress::started);
		result.exitCode().ifPresent(progress::exited);
		progress.ended(result.status(), result.message(), result.ended());
	}

	/** Without a result the worker's own last words count, if it could still say them. */
	private void vanished(RunProgress progress, Worker worker) {
		final var end = worker.started().map(started -> started.plusMillis(progress.elapsedMillis()))
				.orElseGet(clock::instant);
		final Optional<Ended> farewell = progress.farewell();
		if (farewell.isPresent()) {
			progress.ended(Endings.status(farewell.get()), farewell.get().message(), end);
		} else {
			progress.ended(RunStatus.LOST, Messages.RunReader_vanished, end);
		}
	}

	private static Optional<ProcessHandle> process(Worker worker) {
		return ProcessHandle.of(worker.pid()).filter(ProcessHandle::isAlive).filter(process -> same(worker, process));
	}

	private static boolean same(Worker worker, ProcessHandle process) {
		final var actual = process.info().startInstant();
		return worker.started().isEmpty() || actual.isEmpty()
				|| Duration.between(worker.started().get(), actual.get()).abs().compareTo(CLOCK_ERROR) <= 0;
	}

	private <T> Optional<T> json(Path file, Reading<T> reading) {
		if (!Files.exists(file)) {
			return Optional.empty();
		}
		try {
			return Optional.of(reading.read(RunJson.of(file, Files.readString(file))));
		} catch (IOException e) {
			faults.accept(Messages.bind(Messages.RunReader_unreadable, file, e));
		} catch (RunFormatException e) {
			faults.accept(e.getMessage());
		}
		return Optional.empty();
	}

	/** What to read from a file. */
	@FunctionalInterface
	private interface Reading<T> {
		T read(RunJson json) throws RunFormatException;
	}
}
