// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.launch;

/**
 * The names of the launch configuration type and of its attributes. Those from {@link #PARENT_RUN} on are about one launch: they stand
 * in a working copy that is launched and not saved, so that launch history and favourites keep to the configuration itself.
 */
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

	/** Boolean: whether it trains on this machine, whatever command stands in the preferences; absent: false. */
	public static final String LOCAL = "org.attune.core.local"; //$NON-NLS-1$

	/** String: {@code auto}, {@code cpu} or {@code cuda:} with the index of a GPU; absent or blank: auto. */
	public static final String DEVICE = "org.attune.core.device"; //$NON-NLS-1$

	/** Integer: MiB of memory that the worker may take; 0 or absent: a share of the machine's memory. */
	public static final String MEMORY = "org.attune.core.memory"; //$NON-NLS-1$

	/** String: id of the run whose configuration was taken over; absent or empty: none. */
	public static final String PARENT_RUN = "org.attune.core.parentRun"; //$NON-NLS-1$

	/** String: id of a run that is trained again as its own request says, and at its place; absent or empty: none. */
	public static final String RUN = "org.attune.core.run"; //$NON-NLS-1$

	/** Map of strings: values by hyperparameter id that take the place of the others; absent: none. */
	public static final String VALUES = "org.attune.core.values"; //$NON-NLS-1$

	/** String: seed that takes the place of the task's own, in decimal digits; absent or empty: none. */
	public static final String SEED = "org.attune.core.seed"; //$NON-NLS-1$

	/** String: id that runs share which only differ in their seed; absent or empty: none. */
	public static final String GROUP = "org.attune.core.group"; //$NON-NLS-1$

	/** String: what the person hopes for, in one line; absent: empty. */
	public static final String WHY = "org.attune.core.why"; //$NON-NLS-1$

	/** String: who asks for the run, a name of {@code Provenance.Asker}; absent: the person. */
	public static final String ASKER = "org.attune.core.asker"; //$NON-NLS-1$

	/** String: path of the checkpoint that the training goes on from; absent or empty: it begins anew. */
	public static final String RESUME = "org.attune.core.resume"; //$NON-NLS-1$

	private TrainingLaunch() {
	}
}
