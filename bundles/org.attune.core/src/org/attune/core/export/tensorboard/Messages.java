// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.export.tensorboard;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {
	public static String TensorBoardExport_writing;
	public static String TensorBoardFollower_failed;

	static {
		NLS.initializeMessages("org.attune.core.export.tensorboard.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
