// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.wizard;

import org.eclipse.osgi.util.NLS;

/** Texts of the wizard. */
final class Messages extends NLS {
	public static String create_task;
	public static String dataset_absent;
	public static String dataset_archive;
	public static String dataset_archiveHint;
	public static String dataset_browse;
	public static String dataset_folder;
	public static String dataset_folderHint;
	public static String dataset_generated;
	public static String dataset_noPath;
	public static String dataset_pathTip;
	public static String dataset_relative;
	public static String dataset_title;
	public static String page_browse;
	public static String page_container;
	public static String page_containerMessage;
	public static String page_description;
	public static String page_initialContainer;
	public static String page_initialName;
	public static String page_name;
	public static String page_network;
	public static String page_presets;
	public static String page_title;
	public static String place_closed;
	public static String place_exists;
	public static String place_file;
	public static String place_newProject;
	public static String place_noContainer;
	public static String place_noName;
	public static String study_2019;
	public static String study_2019Description;
	public static String study_again;
	public static String study_againDescription;
	public static String study_contact;
	public static String study_contactTip;
	public static String study_dataset;
	public static String study_datasetTip;
	public static String study_description;
	public static String study_empty;
	public static String study_emptyDescription;
	public static String study_initialName;
	public static String study_initialTitle;
	public static String study_later;
	public static String study_noTitle;
	public static String study_templates;
	public static String study_title;
	public static String study_titleLabel;
	public static String study_titleTip;
	public static String study_wizard;
	public static String wizard_cancelled;
	public static String wizard_failed;
	public static String wizard_title;

	static {
		initializeMessages("org.attune.ui.wizard.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
