// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.workspace;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {
	public static String WorkspaceRuns_notPrepared;
	public static String WorkspaceRuns_prepare;
	public static String WorkspaceRuns_refresh;
	public static String WorkspaceRuns_scan;

	static {
		NLS.initializeMessages("org.attune.core.workspace.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
