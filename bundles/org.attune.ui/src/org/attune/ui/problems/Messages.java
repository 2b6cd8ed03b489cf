// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.problems;

import org.eclipse.osgi.util.NLS;

/** Texts about problems of experiments. */
final class Messages extends NLS {
	public static String fix_changing;
	public static String markers_checking;
	public static String markers_failed;

	static {
		initializeMessages("org.attune.ui.problems.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
