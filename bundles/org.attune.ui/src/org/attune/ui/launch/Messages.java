// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.launch;

import org.eclipse.osgi.util.NLS;

/** Texts of starting a training. */
final class Messages extends NLS {
	public static String choice_message;
	public static String choice_title;
	public static String resubmission_halved;
	public static String run_nothing;
	public static String run_problem;
	public static String run_refused;
	public static String run_refusedTitle;
	public static String run_starting;
	public static String run_unreadable;
	public static String seeds_count;
	public static String seeds_countTip;
	public static String seeds_first;
	public static String seeds_firstTip;
	public static String seeds_heading;
	public static String seeds_message;
	public static String seeds_run;
	public static String seeds_title;
	public static String tab_absent;
	public static String tab_browse;
	public static String tab_command;
	public static String tab_commandHint;
	public static String tab_commandTip;
	public static String tab_experiment;
	public static String tab_experimentTip;
	public static String tab_name;
	public static String tab_noExperiment;
	public static String tab_threads;
	public static String tab_threadsTip;

	static {
		initializeMessages("org.attune.ui.launch.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
