// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.run;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.attune.trace.wire.Epoch;
import org.attune.trace.wire.Iteration;
import org.attune.trace.wire.Ready;
import org.attune.trace.wire.TaskSpec;
import org.attune.trace.wire.Wire;

/** A run that trains as a test wants it to, in a folder that need not be there. */
public final class GrowingRun {
	public static final Instant START = Instant.parse("2026-11-23T12:00:00Z");
	public static final int ITERATIONS_PER_EPOCH = 4;

	private final Run run;
	private int iteration;

	private GrowingRun(Run run) {
		this.run = run;
		run.progress().started(START.plusSeconds(1));
	}

	/** @param values two for each hyperparameter: id and value */
	public static GrowingRun of(int number, Path folder, String... values) {
		return of(number, folder, Provenance.NONE, values);
	}

	public static GrowingRun of(int number, Path folder, Provenance provenance, String... values) {
		final Map<String, String> all = new LinkedHashMap<>();
		for (int index = 0; index < values.length; index += 2) {
			all.put(values[index], values[index + 1]);
		}
		final RunDescription description = new RunDescription(folder.getFileName().toString(), number, folder.toAbsolutePath(),
				START.plusSeconds(number), "/p/shapes.tuning", new TaskSpec("generated:shapes", 32, "lenet", number), all,
				Set.of(), "ab12", provenance, Placement.HERE);
		return new GrowingRun(new Run(description, RunProgress.of(description, InstantSource.fixed(START.plusSeconds(100)))));
	}

	public Run run() {
		return run;
	}

	public GrowingRun inEnvironment(Map<String, String> environment) {
		run.progress().accept(new Ready(Wire.PROTOCOL, environment));
		return this;
	}

	/** Trains iterations with these losses; every fourth ends an epoch. */
	public GrowingRun losses(double... losses) {
		for (double loss : losses) {
			iteration++;
			final int epoch = (iteration - 1) / ITERATIONS_PER_EPOCH + 1;
			run.progress().accept(new Iteration(iteration, epoch, loss, 100, iteration * 10L));
			if (iteration % ITERATIONS_PER_EPOCH == 0) {
				run.progress().accept(new Epoch(epoch, 3, iteration, loss, 0.5, loss / 2, 0.1 * epoch, 100, iteration * 10L));
			}
		}
		return this;
	}

	public GrowingRun annotated(Annotation annotation) {
		run.progress().annotate(annotation);
		return this;
	}

	public GrowingRun ended(RunStatus status) {
		run.progress().ended(status, "", START.plusSeconds(60));
		return this;
	}

	/** The same run as a restarted workbench reads it. */
	public GrowingRun readAgain() {
		final GrowingRun again = new GrowingRun(new Run(run.description(),
				RunProgress.of(run.description(), InstantSource.fixed(START.plusSeconds(100)))));
		final Series losses = run.series(Metric.LOSS);
		for (int index = 0; index < losses.size(); index++) {
			again.losses(losses.y(index));
		}
		Optional.of(run.status()).filter(RunStatus::ended).ifPresent(again::ended);
		return again;
	}
}
