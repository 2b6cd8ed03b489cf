// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.consent;

import org.attune.core.trace.Recorder;
import org.eclipse.ui.IWorkbenchWindow;

/** Asks for consent the first time the Tuning perspective is shown, once, unless there is an answer. UI thread only. */
final class ConsentQuestion {
	private final Recorder recorder;
	private boolean open;

	ConsentQuestion(Recorder recorder) {
		this.recorder = recorder;
	}

	/** Opens the question beside what the person is doing; returns at once. */
	void askOnce(IWorkbenchWindow window) {
		if (!recorder.asked() && !open) {
			open = true;
			new ConsentDialog(window.getShell(), recorder).open();
		}
	}
}
