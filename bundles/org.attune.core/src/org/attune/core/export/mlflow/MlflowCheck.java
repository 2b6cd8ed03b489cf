// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.export.mlflow;

import java.util.Optional;
import java.util.function.Supplier;

/** Finds out whether a server can be reached and lets us in. */
public final class MlflowCheck {
	private MlflowCheck() {
	}

	/**
	 * Asks the server for the experiment; changes nothing there. Blocks, half a minute at most.
	 *
	 * @return what was found, in words for people
	 * @throws MlflowException if there is no MLflow server that lets us in; the message says what helps
	 */
	public static String run(MlflowTarget target, Supplier<Optional<String>> token) throws MlflowException,
			InterruptedException {
		try (MlflowClient client = new MlflowClient(target.server(), token)) {
			final Optional<String> experiment = new MlflowRuns(client, target.experiment()).findExperiment();
			return Messages.bind(experiment.isPresent() ? Messages.MlflowCheck_found : Messages.MlflowCheck_absent,
					target.server(), target.experiment());
		}
	}
}
