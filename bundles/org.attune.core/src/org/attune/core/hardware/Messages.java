// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.hardware;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {
	public static String HardwareCheck_late;
	public static String HardwareCheck_notStarted;
	public static String HardwareCheck_silent;
	public static String HardwareCheck_unreadable;

	static {
		NLS.initializeMessages("org.attune.core.hardware.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
