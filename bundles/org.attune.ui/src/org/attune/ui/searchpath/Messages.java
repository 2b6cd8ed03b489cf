// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.searchpath;

import org.eclipse.osgi.util.NLS;

/** Texts of the search path. */
final class Messages extends NLS {
	public static String change_fromTo;
	public static String change_unused;
	public static String change_value;
	public static String changes_chosen;
	public static String changes_defaults;
	public static String changes_none;
	public static String changes_resumed;
	public static String column_against;
	public static String column_againstTip;
	public static String column_changes;
	public static String column_changesTip;
	public static String column_experiment;
	public static String column_experimentTip;
	public static String column_run;
	public static String column_runTip;
	public static String column_status;
	public static String column_statusTip;
	public static String column_time;
	public static String column_timeTip;
	public static String column_why;
	public static String column_whyTip;
	public static String empty_noRuns;
	public static String job_copy;
	public static String job_outline;
	public static String span_steps;
	public static String status_count;
	public static String status_message;
	public static String step_after;
	public static String step_gone;
	public static String step_goneTip;
	public static String step_seeds;
	public static String tree_name;

	static {
		initializeMessages("org.attune.ui.searchpath.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
