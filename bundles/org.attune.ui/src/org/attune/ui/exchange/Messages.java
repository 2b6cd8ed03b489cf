// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.exchange;

import org.eclipse.osgi.util.NLS;

/** Texts of exports, imports and integrations. */
final class Messages extends NLS {
	public static String export_all;
	public static String export_allTip;
	public static String export_browse;
	public static String export_browseTip;
	public static String export_failed;
	public static String export_file;
	public static String export_fileTip;
	public static String export_folder;
	public static String export_folderTip;
	public static String export_isFile;
	public static String export_isFolder;
	public static String export_noParent;
	public static String export_noRuns;
	public static String export_noServer;
	public static String export_noServerError;
	public static String export_objective;
	public static String export_objectiveTip;
	public static String export_points;
	public static String export_pointsTip;
	public static String export_relative;
	public static String export_replace;
	public static String export_runs;
	public static String export_selected;
	public static String export_selectedTip;
	public static String export_server;
	public static String export_serverTip;
	public static String form_csv;
	public static String form_csvDescription;
	public static String form_json;
	public static String form_jsonDescription;
	public static String form_mlflow;
	public static String form_mlflowDescription;
	public static String form_optuna;
	public static String form_optunaDescription;
	public static String form_tensorBoard;
	public static String form_tensorBoardDescription;
	public static String import_cancelled;
	public static String import_column;
	public static String import_columnsTip;
	public static String import_description;
	public static String import_experiment;
	public static String import_experimentTip;
	public static String import_failed;
	public static String import_file;
	public static String import_fileTip;
	public static String import_noExperiment;
	public static String import_noFile;
	public static String import_noLocation;
	public static String import_reading;
	public static String import_role;
	public static String import_title;
	public static String import_unreadable;
	public static String import_values;
	public static String integrations_check;
	public static String integrations_checkTip;
	public static String integrations_checking;
	public static String integrations_experiment;
	public static String integrations_experimentTip;
	public static String integrations_idle;
	public static String integrations_mlflow;
	public static String integrations_noServer;
	public static String integrations_notStored;
	public static String integrations_off;
	public static String integrations_open;
	public static String integrations_send;
	public static String integrations_sendTip;
	public static String integrations_server;
	public static String integrations_serverTip;
	public static String integrations_storing;
	public static String integrations_tensorBoard;
	public static String integrations_tensorBoardText;
	public static String integrations_token;
	public static String integrations_tokenNone;
	public static String integrations_tokenStored;
	public static String integrations_tokenTip;
	public static String integrations_waiting;
	public static String integrations_writeEvents;
	public static String integrations_writeEventsTip;

	static {
		initializeMessages("org.attune.ui.exchange.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
