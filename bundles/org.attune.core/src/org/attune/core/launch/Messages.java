// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.launch;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {
	static String ConsoleStream_cut;
	static String RunJob_epoch;
	static String RunJob_name;
	static String TrainingGate_hyperparameter;
	static String TrainingGate_problem;
	static String TrainingGate_refused;
	static String TrainingLaunchDelegate_absent;
	static String TrainingLaunchDelegate_command;
	static String TrainingLaunchDelegate_noExperiment;
	static String TrainingLaunchDelegate_noFolder;
	static String TrainingLaunchDelegate_noService;
	static String TrainingLaunchDelegate_notLocal;
	static String TrainingLaunchDelegate_submitting;
	static String TrainingLaunchDelegate_unreadable;
	static String TrainingProcess_label;
	static String TrainingProcess_running;

	static {
		NLS.initializeMessages("org.attune.core.launch.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
