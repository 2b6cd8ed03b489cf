// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ide.sample;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {
	static String SampleProject_experiment;
	static String SampleProject_notWritten;
	static String SampleStartup_creating;
	static String SampleStartup_notOpened;

	static {
		NLS.initializeMessages("org.attune.ide.sample.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
