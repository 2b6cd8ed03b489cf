// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.notification;

import org.eclipse.osgi.util.NLS;

/** Texts of notifications. */
final class Messages extends NLS {
	public static String notification_best;
	public static String notification_halve;
	public static String notification_halveTip;
	public static String notification_text;
	public static String notification_title;

	static {
		initializeMessages("org.attune.ui.notification.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
