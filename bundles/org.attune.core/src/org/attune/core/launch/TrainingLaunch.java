// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.launch;

/** The names of the launch configuration type and of its attributes. */
public final class TrainingLaunch {
	/** Id of the launch configuration type. */
	public static final String TYPE = "org.attune.core.training"; //$NON-NLS-1$

	/** String: workspace path of the experiment, for example {@code /project/shapes.tuning}. */
	public static final String EXPERIMENT = "org.attune.core.experiment"; //$NON-NLS-1$

	/** Integer: CPU cores to train on; 0 or absent: as in the preferences, and all cores if that is 0. */
	public static final String THREADS = "org.attune.core.threads"; //$NON-NLS-1$

	/**
	 * String: command in front of the worker, for example {@code ssh gpu01}; absent or blank: as in the preferences.
	 */
	public static final String WORKER_COMMAND = "org.attune.core.workerCommand"; //$NON-NLS-1$

	/** String: {@code auto}, {@code cpu} or {@code cuda:} with the index of a GPU; absent or blank: auto. */
	public static final String DEVICE = "org.attune.core.device"; //$NON-NLS-1$

	/** String: id of the run whose configuration was taken over; absent or empty: none. */
	public static final String PARENT_RUN = "org.attune.core.parentRun"; //$NON-NLS-1$

	private TrainingLaunch() {
	}
}
