// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.queue;

import org.eclipse.osgi.util.NLS;

/** Texts of the queue. */
final class Messages extends NLS {
	public static String column_device;
	public static String column_experiment;
	public static String column_place;
	public static String column_run;
	public static String column_seed;
	public static String column_why;
	public static String device_auto;
	public static String device_command;
	public static String hint_move;
	public static String pause_pauseTip;
	public static String pause_proceedTip;
	public static String place_pausedRun;
	public static String place_starting;
	public static String place_training;
	public static String place_waiting;
	public static String table_name;
	public static String view_empty;
	public static String view_paused;

	static {
		initializeMessages("org.attune.ui.queue.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
