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
	public static String command_redo;
	public static String command_revert;
	public static String command_undo;
	public static String dataset_archive;
	public static String dataset_choose;
	public static String dataset_chooseTip;
	public static String dataset_folder;
	public static String dataset_shapes;
	public static String edit_label;
	public static String edit_reload;
	public static String editor_noFile;
	public static String field_dataset;
	public static String field_inputSize;
	public static String field_name;
	public static String field_network;
	public static String field_notes;
	public static String field_seed;
	public static String form_unnamed;
	public static String overwrite_message;
	public static String overwrite_title;
	public static String problem_experiment;
	public static String problem_several;
	public static String reset_clearTip;
	public static String reset_tip;
	public static String row_label;
	public static String run_label;
	public static String run_tip;
	public static String section_mandatory;
	public static String section_notes;
	public static String section_optional;
	public static String section_task;
	public static String storage_unreadable;
	public static String tip_dataset;
	public static String tip_inputSize;
	public static String tip_name;
	public static String tip_network;
	public static String tip_notes;
	public static String tip_seed;
	public static String trace_failed;
	public static String unit_pixels;
	public static String value_choose;
	public static String value_default;
	public static String value_defaultChoice;
	public static String value_placeholder;
	public static String value_required;
	public static String watch_refreshing;

	static {
		initializeMessages("org.attune.ui.editor.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
