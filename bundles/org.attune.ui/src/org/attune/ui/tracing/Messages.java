// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.tracing;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {
	public static String files_job;
	public static String files_unreadable;
	public static String guard_failed;

	static {
		initializeMessages("org.attune.ui.tracing.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
