// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.consent;

import java.nio.file.Path;

import org.eclipse.osgi.util.NLS;

/** What a person is told about the trace. */
public final class ConsentText {
	private ConsentText() {
	}

	/** What is recorded, where it lies and that it stays there. */
	public static String explanation(Path folder) {
		return NLS.bind(Messages.consent_explanation, folder);
	}

	/** The explanation as it goes into the trace: without the folder, which may name a person. */
	public static String recorded() {
		return NLS.bind(Messages.consent_explanation, ""); //$NON-NLS-1$
	}

	/** The explanation as a question, with the way to change the answer. */
	static String question(Path folder) {
		return NLS.bind(Messages.question_text, explanation(folder));
	}
}
