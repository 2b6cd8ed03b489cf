// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.recording;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {
	public static String PreferenceConsent_notSaved;
	public static String PreferenceConsent_unreadable;
	public static String TraceRecorder_listener;

	static {
		NLS.initializeMessages("org.attune.core.recording.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
