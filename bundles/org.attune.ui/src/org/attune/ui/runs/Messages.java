// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.runs;

import org.eclipse.osgi.util.NLS;

/** Texts of the runs view. */
final class Messages extends NLS {
	public static String annotation_note;
	public static String annotation_noteTip;
	public static String annotation_tags;
	public static String annotation_tagsTip;
	public static String annotation_title;
	public static String cell_activity;
	public static String cell_defaulted;
	public static String cell_epoch;
	public static String cell_notFinite;
	public static String cell_notFiniteAt;
	public static String cell_wasNotFinite;
	public static String change_better;
	public static String change_points;
	public static String change_same;
	public static String change_worse;
	public static String column_bestEpoch;
	public static String column_bestEpochTip;
	public static String column_duration;
	public static String column_durationTip;
	public static String column_epoch;
	public static String column_epochTip;
	public static String column_experiment;
	public static String column_group;
	public static String column_groupTip;
	public static String column_hyperparameterTip;
	public static String column_note;
	public static String column_noteTip;
	public static String column_parent;
	public static String column_parentTip;
	public static String column_run;
	public static String column_seed;
	public static String column_seedTip;
	public static String column_shown;
	public static String column_shownTip;
	public static String column_star;
	public static String column_starTip;
	public static String column_started;
	public static String column_startedTip;
	public static String column_status;
	public static String column_statusTip;
	public static String column_tags;
	public static String column_tagsTip;
	public static String column_why;
	public static String column_whyTip;
	public static String columns_ascending;
	public static String columns_button;
	public static String columns_choose;
	public static String columns_chooseMessage;
	public static String columns_chooseTitle;
	public static String columns_descending;
	public static String columns_differing;
	public static String columns_freeze;
	public static String columns_group;
	public static String columns_hide;
	public static String columns_reset;
	public static String columns_tip;
	public static String columns_unfreeze;
	public static String count_all;
	public static String count_some;
	public static String empty_filtered;
	public static String empty_noRuns;
	public static String filter_message;
	public static String filter_tip;
	public static String group_interval;
	public static String group_label;
	public static String group_left;
	public static String group_noValue;
	public static String group_none;
	public static String group_one;
	public static String group_onlyNaN;
	public static String group_range;
	public static String group_seedTitle;
	public static String group_seeds;
	public static String group_tip;
	public static String group_title;
	public static String job_rows;
	public static String metric_atBest;
	public static String metric_atBestTip;
	public static String metric_best;
	public static String metric_bestTip;
	public static String metric_last;
	public static String metric_lastTip;
	public static String open_failed;
	public static String reveal_noExplorer;
	public static String reveal_refreshing;
	public static String setting_dataset;
	public static String setting_inputSize;
	public static String setting_network;
	public static String setting_seed;
	public static String table_name;
	public static String table_noProviders;

	static {
		initializeMessages("org.attune.ui.runs.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
