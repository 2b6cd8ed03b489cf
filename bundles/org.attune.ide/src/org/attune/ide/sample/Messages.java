// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ide.sample;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {
	public static String SampleProject_experiment;
	public static String SampleProject_notWritten;
	public static String SampleStartup_creating;
	public static String SampleStartup_notOpened;

	static {
		NLS.initializeMessages("org.attune.ide.sample.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
