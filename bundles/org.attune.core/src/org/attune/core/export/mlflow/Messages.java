// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.export.mlflow;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {
	public static String Answer_strange;
	public static String MlflowCheck_absent;
	public static String MlflowCheck_found;
	public static String MlflowClient_away;
	public static String MlflowClient_busy;
	public static String MlflowClient_noMlflow;
	public static String MlflowClient_rejected;
	public static String MlflowClient_token;
	public static String MlflowFollower_rejected;
	public static String MlflowFollower_spool;
	public static String MlflowRuns_group;
	public static String MlflowTarget_wrong;

	static {
		NLS.initializeMessages("org.attune.core.export.mlflow.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
