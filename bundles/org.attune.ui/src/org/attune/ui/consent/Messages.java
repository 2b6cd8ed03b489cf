// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.consent;

import org.eclipse.osgi.util.NLS;

/** Texts about the trace. */
final class Messages extends NLS {
	public static String consent_explanation;
	public static String question_decline;
	public static String question_record;
	public static String question_text;
	public static String question_title;
	public static String status_failed;
	public static String status_failedTip;
	public static String status_off;
	public static String status_offTip;
	public static String status_paused;
	public static String status_pausedTip;
	public static String status_recording;
	public static String status_recordingTip;
	public static String trace_noInput;
	public static String withdraw_delete;
	public static String withdraw_keep;
	public static String withdraw_text;
	public static String withdraw_title;

	static {
		initializeMessages("org.attune.ui.consent.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
