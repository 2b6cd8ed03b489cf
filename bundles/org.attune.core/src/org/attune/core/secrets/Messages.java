// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.secrets;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {
	public static String SecureEntry_none;

	static {
		NLS.initializeMessages("org.attune.core.secrets.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
