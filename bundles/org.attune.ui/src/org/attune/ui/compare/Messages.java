// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.compare;

import org.eclipse.osgi.util.NLS;

/** Texts of the comparison of runs. */
final class Messages extends NLS {
	public static String cell_absent;
	public static String cell_changed;
	public static String cell_default;
	public static String cell_defaultTip;
	public static String column_baseline;
	public static String column_names;
	public static String controls_baseline;
	public static String controls_baselineTip;
	public static String controls_differing;
	public static String controls_differingTip;
	public static String controls_left;
	public static String controls_metrics;
	public static String controls_metricsTip;
	public static String controls_pin;
	public static String controls_pinTip;
	public static String empty_select;
	public static String handler_failed;
	public static String menu_baseline;
	public static String menu_take;
	public static String metrics_failed;
	public static String row_askedCommand;
	public static String row_askedDevice;
	public static String row_askedMemory;
	public static String row_askedThreads;
	public static String row_askedTip;
	public static String row_bestEpoch;
	public static String row_bestEpochTip;
	public static String row_duration;
	public static String row_durationTip;
	public static String row_epoch;
	public static String row_experiment;
	public static String row_saidTip;
	public static String row_status;
	public static String section_configuration;
	public static String section_differs;
	public static String section_environment;
	public static String section_results;
	public static String section_same;
	public static String tree_name;

	static {
		initializeMessages("org.attune.ui.compare.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
