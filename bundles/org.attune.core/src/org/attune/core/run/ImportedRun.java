// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.attune.model.configuration.EffectiveValues;
import org.attune.trace.wire.Ready;
import org.attune.trace.wire.RunRequest;
import org.attune.trace.wire.TaskSpec;
import org.attune.trace.wire.Wire;
import org.attune.trace.wire.WorkerEvent;

/**
 * A run that another tool trained, to be written as a folder like those of our own.
 *
 * @param experiment workspace path of the experiment that it shall belong to
 * @param source     where it comes from, for people
 * @param submitted  when it was asked for, as far as is known
 * @param events     its metrics, in the order of their iterations
 */
public record ImportedRun(String experiment, TaskSpec task, EffectiveValues values, String source, Instant submitted,
		List<WorkerEvent> events) {
	/** In the environment of an imported run: where it comes from. */
	public static final String MARK = "imported"; //$NON-NLS-1$

	/**
	 * Writes the folder; blocks.
	 *
	 * @param folder there and empty; its name becomes the run's id
	 */
	public void write(Path folder, int number) throws IOException {
		final RunDescription description = new RunDescription(folder.getFileName().toString(), number, folder, submitted, experiment,
				task, values.values(), new LinkedHashSet<>(values.explicit()), values.hash(), Provenance.NONE, Placement.HERE);
		final Map<String, String> environment = Map.of(MARK, source);
		try (RunWriter writer = new RunWriter(new RunFiles(folder))) {
			writer.environment(environment);
			writer.event(Wire.encode(new Ready(Wire.PROTOCOL, environment)));
			for (WorkerEvent event : events) {
				writer.event(Wire.encode(event));
			}
			writer.result(new RunResult(RunStatus.FINISHED, Messages.bind(Messages.ImportedRun_message, source), Optional.of(submitted),
					submitted, Optional.empty(), "")); //$NON-NLS-1$
			writer.request(description, new RunRequest(Wire.PROTOCOL, description.id(), task, values.values(), values.explicit(), 0,
					new RunFiles(folder).checkpoints().toString(), "", "")); //$NON-NLS-1$ //$NON-NLS-2$
		}
	}
}
