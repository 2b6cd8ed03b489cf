// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.export;

import java.util.Optional;

import org.attune.core.export.mlflow.MlflowTarget;
import org.eclipse.core.runtime.Platform;

/**
 * What the person chose for runs on their way to other programs.
 *
 * @param tensorBoard whether event files are written beside each run
 * @param sendLive    whether runs are sent to the MLflow server while they train
 * @param target      the MLflow server, if one is entered
 */
public record ExportSettings(boolean tensorBoard, boolean sendLive, Optional<MlflowTarget> target) {
	/** Preference node, and the keys in it. */
	public static final String NODE = "org.attune.core"; //$NON-NLS-1$
	public static final String TENSORBOARD = "tensorBoard"; //$NON-NLS-1$
	public static final String MLFLOW = "mlflow"; //$NON-NLS-1$
	public static final String MLFLOW_SERVER = "mlflowServer"; //$NON-NLS-1$
	public static final String MLFLOW_EXPERIMENT = "mlflowExperiment"; //$NON-NLS-1$

	/** As they are now. */
	public static ExportSettings current() {
		final var preferences = Platform.getPreferencesService();
		return new ExportSettings(preferences.getBoolean(NODE, TENSORBOARD, false, null),
				preferences.getBoolean(NODE, MLFLOW, false, null),
				target(preferences.getString(NODE, MLFLOW_SERVER, "", null), //$NON-NLS-1$
						preferences.getString(NODE, MLFLOW_EXPERIMENT, "", null))); //$NON-NLS-1$
	}

	private static Optional<MlflowTarget> target(String server, String experiment) {
		try {
			return server.isBlank() ? Optional.empty() : Optional.of(MlflowTarget.of(server, experiment));
		} catch (IllegalArgumentException e) {
			return Optional.empty(); // the preference page takes only addresses, but files can be edited
		}
	}
}
