// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.mytrace;

import org.eclipse.osgi.util.NLS;

/** Texts of this package; what is said of events stands in events.properties. */
final class Messages extends NLS {
	public static String control_begin;
	public static String control_day;
	public static String control_dayTip;
	public static String control_delete;
	public static String control_deleteTip;
	public static String control_export;
	public static String control_exportTip;
	public static String control_filter;
	public static String control_filterTip;
	public static String control_goOn;
	public static String control_pause;
	public static String control_pauseTip;
	public static String control_upload;
	public static String control_uploadTip;
	public static String control_withdraw;
	public static String control_withdrawTip;
	public static String count_all;
	public static String count_newest;
	public static String count_some;
	public static String count_unreadable;
	public static String day_job;
	public static String day_unreadable;
	public static String delete_all;
	public static String delete_busy;
	public static String delete_button;
	public static String delete_day;
	public static String delete_done;
	public static String delete_explanation;
	public static String delete_failed;
	public static String delete_selected;
	public static String delete_title;
	public static String export_browse;
	public static String export_button;
	public static String export_classes;
	public static String export_classesTip;
	public static String export_failed;
	public static String export_folder;
	public static String export_folderTip;
	public static String export_format;
	public static String export_formatTip;
	public static String export_message;
	public static String export_noStorage;
	public static String export_parquet;
	public static String export_pseudonyms;
	public static String export_pseudonymsTip;
	public static String export_title;
	public static String format_csv;
	public static String format_jsonl;
	public static String format_ocel;
	public static String format_progsnap2;
	public static String format_xes;
	public static String page_address;
	public static String page_addressTip;
	public static String page_authority;
	public static String page_authorityTip;
	public static String page_classesTip;
	public static String page_explanation;
	public static String page_load;
	public static String page_notLoaded;
	public static String page_notStored;
	public static String page_publicKey;
	public static String page_publicKeyTip;
	public static String page_secret;
	public static String page_secretStored;
	public static String page_secretTip;
	public static String page_storing;
	public static String page_study;
	public static String page_studyTip;
	public static String page_user;
	public static String page_userTip;
	public static String preview_back;
	public static String preview_busy;
	public static String preview_empty;
	public static String preview_failed;
	public static String preview_fileTip;
	public static String preview_forth;
	public static String preview_place;
	public static String preview_tip;
	public static String privacy_identity;
	public static String privacy_name;
	public static String privacy_structure;
	public static String privacy_text;
	public static String privacy_value;
	public static String sentence_bytes;
	public static String sentence_unknown;
	public static String table_time;
	public static String table_tip;
	public static String table_what;
	public static String upload_agree;
	public static String upload_agreeTip;
	public static String upload_consent;
	public static String upload_done;
	public static String upload_encrypted;
	public static String upload_message;
	public static String upload_names;
	public static String upload_none;
	public static String upload_next;
	public static String upload_noStudy;
	public static String upload_notRecorded;
	public static String upload_nothing;
	public static String upload_off;
	public static String upload_open;
	public static String upload_preparing;
	public static String upload_previewTip;
	public static String upload_progressTip;
	public static String upload_pseudonyms;
	public static String upload_send;
	public static String upload_sendTip;
	public static String upload_sending;
	public static String upload_settings;
	public static String upload_settingsTip;
	public static String upload_stop;
	public static String upload_stopTip;
	public static String upload_title;
	public static String upload_withdraw;
	public static String upload_withdrawTip;
	public static String view_noMatch;
	public static String view_nothing;
	public static String view_off;

	static {
		initializeMessages("org.attune.ui.mytrace.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
