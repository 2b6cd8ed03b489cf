// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.launch;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {
	public static String ConsoleStream_cut;
	public static String Origin_asker;
	public static String Origin_checkpoint;
	public static String RunJob_epoch;
	public static String RunJob_name;
	public static String TrainingConfigurations_unreadable;
	public static String TrainingGate_problem;
	public static String TrainingGate_refused;
	public static String TrainingLaunchDelegate_absent;
	public static String TrainingLaunchDelegate_noExperiment;
	public static String TrainingLaunchDelegate_noFolder;
	public static String TrainingLaunchDelegate_noRun;
	public static String TrainingLaunchDelegate_noService;
	public static String TrainingLaunchDelegate_notLocal;
	public static String TrainingLaunchDelegate_seed;
	public static String TrainingLaunchDelegate_submitting;
	public static String TrainingLaunchDelegate_unreadable;
	public static String TrainingProcess_label;
	public static String TrainingProcess_running;

	static {
		NLS.initializeMessages("org.attune.core.launch.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
