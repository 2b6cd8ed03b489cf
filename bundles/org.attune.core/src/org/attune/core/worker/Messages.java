// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.worker;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {
	public static String AutoDevice_unanswered;
	public static String CommandLine_openQuote;
	public static String SpareWorker_notAccelerated;
	public static String SpareWorker_notDeleted;
	public static String SpareWorker_notStarted;
	public static String WorkerInstallation_command;
	public static String WorkerInstallation_noBackend;
	public static String WorkerInstallation_noBundle;
	public static String WorkerInstallation_noDevice;
	public static String WorkerInstallation_unreadable;
	public static String WorkerProcess_notAnEvent;
	public static String WorkerProcess_notSent;
	public static String WorkerProcess_unknownEvent;
	public static String WorkerProcess_unreadable;
	public static String WorkerProcess_unreadableEvent;

	static {
		NLS.initializeMessages("org.attune.core.worker.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
