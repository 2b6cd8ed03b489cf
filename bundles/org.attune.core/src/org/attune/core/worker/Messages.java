// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.worker;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {
	static String CommandLine_openQuote;
	static String WorkerInstallation_noBackend;
	static String WorkerInstallation_noBundle;
	static String WorkerInstallation_unreadable;
	static String WorkerProcess_notAnEvent;
	static String WorkerProcess_notSent;
	static String WorkerProcess_unknownEvent;
	static String WorkerProcess_unreadable;
	static String WorkerProcess_unreadableEvent;

	static {
		NLS.initializeMessages("org.attune.core.worker.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
