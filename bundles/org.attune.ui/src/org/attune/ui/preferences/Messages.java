// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.preferences;

import org.eclipse.osgi.util.NLS;

/** Texts of the preference page. */
final class Messages extends NLS {
	public static String trace_consent;
	public static String trace_copy;
	public static String trace_folder;
	public static String trace_open;
	public static String trace_openFailed;
	public static String trace_title;
	public static String training_command;
	public static String training_commandHint;
	public static String training_commandTip;
	public static String training_notify;
	public static String training_notifyTip;
	public static String training_spare;
	public static String training_spareTip;
	public static String training_threads;
	public static String training_threadsTip;
	public static String training_title;

	static {
		initializeMessages("org.attune.ui.preferences.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
