// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.runs;

import org.eclipse.osgi.util.NLS;

/** Texts of the runs view. */
final class Messages extends NLS {
	public static String cell_activity;
	public static String cell_defaulted;
	public static String cell_epoch;
	public static String column_best;
	public static String column_bestTip;
	public static String column_duration;
	public static String column_epoch;
	public static String column_experiment;
	public static String column_hyperparameterTip;
	public static String column_last;
	public static String column_lastTip;
	public static String column_loss;
	public static String column_lossTip;
	public static String column_run;
	public static String column_runTip;
	public static String column_started;
	public static String column_status;
	public static String empty_noRuns;
	public static String open_failed;
	public static String reveal_noExplorer;
	public static String reveal_refreshing;

	static {
		initializeMessages("org.attune.ui.runs.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
