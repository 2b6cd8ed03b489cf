// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.export.tensorboard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import org.attune.core.run.Run;

/**
 * The file in the folder that holds the runs' folders, which tells TensorBoard of all hyperparameters and metrics. It is
 * replaced as a whole when runs bring new values; TensorBoard reads it when it starts. Not safe for several threads.
 */
final class HparamsRoot {
	/** Of fixed name, so that it can be replaced, and older than any other. */
	static final String NAME = "events.out." + EventFile.MARK + ".0000000000.attune.hparams"; //$NON-NLS-1$ //$NON-NLS-2$

	private final Map<String, HparamDomain> hyperparameters = new LinkedHashMap<>();
	private Instant created = Instant.MAX;
	private boolean changed;

	void add(Run run) {
		run.values().forEach((id, value) -> changed |= hyperparameters.computeIfAbsent(id, each ->
				new HparamDomain()).add(value));
		created = run.submittedAt().isBefore(created) ? run.submittedAt() : created;
	}

	/** Writes the file unless it says the same already. */
	void write(Path folder) throws IOException {
		if (!changed) {
			return;
		}
		final Path draft = folder.resolve(".attune-hparams.tmp"); //$NON-NLS-1$
		Files.write(draft, bytes());
		Files.move(draft, folder.resolve(NAME), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		changed = false;
	}

	private byte[] bytes() {
		final byte[] version = EventRecords.record(Events.fileVersion(created));
		final byte[] experiment = EventRecords.record(Events.hparams(created, HparamsContent.EXPERIMENT,
				HparamsContent.experiment(hyperparameters, created)));
		final byte[] all = new byte[version.length + experiment.length];
		System.arraycopy(version, 0, all, 0, version.length);
		System.arraycopy(experiment, 0, all, version.length, experiment.length);
		return all;
	}
}
