// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.editor;

import org.eclipse.osgi.util.NLS;

/** Texts of the editor. */
final class Messages extends NLS {
	public static String broken_open;
	public static String broken_title;
	public static String changed_keep;
	public static String changed_load;
	public static String changed_message;
	public static String changed_title;
	public static String command_quickFix;
	public static String command_redo;
	public static String command_revert;
	public static String command_undo;
	public static String compare_chooseMessage;
	public static String compare_chooseTitle;
	public static String compare_defaults;
	public static String compare_label;
	public static String compare_last;
	public static String compare_lastNone;
	public static String compare_lastRun;
	public static String compare_markTip;
	public static String compare_noEffect;
	public static String compare_noEffectTip;
	public static String compare_noRuns;
	public static String compare_nothing;
	public static String compare_only;
	public static String compare_onlyTip;
	public static String compare_other;
	public static String compare_otherRun;
	public static String compare_run;
	public static String compare_takeAll;
	public static String compare_takeAllTip;
	public static String compare_takeTip;
	public static String compare_tip;
	public static String copyFrom_absent;
	public static String copyFrom_title;
	public static String dataset_archive;
	public static String dataset_choose;
	public static String dataset_chooseTip;
	public static String dataset_folder;
	public static String dataset_shapes;
	public static String edit_copied;
	public static String edit_label;
	public static String edit_pasted;
	public static String edit_preset;
	public static String edit_reason;
	public static String edit_reasonsCleared;
	public static String edit_reload;
	public static String editor_noFile;
	public static String field_dataset;
	public static String field_inputSize;
	public static String field_name;
	public static String field_network;
	public static String field_notes;
	public static String field_seed;
	public static String fix_fits;
	public static String fix_hint;
	public static String fix_none;
	public static String form_unnamed;
	public static String images_counting;
	public static String images_unreadable;
	public static String memory_batch;
	public static String memory_network;
	public static String menu_configuration;
	public static String menu_configurationTip;
	public static String menu_copyJson;
	public static String menu_copyLines;
	public static String menu_paste;
	public static String menu_pasteTip;
	public static String menu_preset;
	public static String menu_presetTip;
	public static String overwrite_message;
	public static String overwrite_title;
	public static String paste_close;
	public static String paste_nothing;
	public static String paste_report;
	public static String paste_title;
	public static String paste_unknown;
	public static String paste_unknownNear;
	public static String paste_unread;
	public static String problem_experiment;
	public static String problem_several;
	public static String reason_askTip;
	public static String reason_both;
	public static String reason_choiceTip;
	public static String reason_give;
	public static String reason_giveTip;
	public static String reason_guess;
	public static String reason_learnt;
	public static String reason_none;
	public static String reason_of;
	public static String reason_other;
	public static String reason_suggestedDefault;
	public static String reason_textHint;
	public static String reason_textTip;
	public static String reason_tip;
	public static String reason_title;
	public static String reason_workedBefore;
	public static String reset_clearTip;
	public static String reset_tip;
	public static String row_label;
	public static String run_label;
	public static String run_tip;
	public static String section_mandatory;
	public static String section_notes;
	public static String section_optional;
	public static String section_task;
	public static String slider_tip;
	public static String storage_unreadable;
	public static String study_locked;
	public static String study_training;
	public static String tip_dataset;
	public static String tip_inputSize;
	public static String tip_name;
	public static String tip_network;
	public static String tip_notes;
	public static String tip_seed;
	public static String unit_pixels;
	public static String value_choose;
	public static String value_default;
	public static String value_defaultChoice;
	public static String value_notWhole;
	public static String value_placeholder;
	public static String value_required;
	public static String watch_refreshing;
	public static String why_hint;
	public static String why_label;
	public static String why_tip;

	static {
		initializeMessages("org.attune.ui.editor.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
