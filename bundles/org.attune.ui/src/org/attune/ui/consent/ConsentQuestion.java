// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.consent;

import org.attune.core.trace.Recorder;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;

/** Asks for consent: once when the Tuning perspective is shown first, and when the person wants to be asked. UI thread only. */
public final class ConsentQuestion {
	private final Recorder recorder;
	private boolean open;

	ConsentQuestion(Recorder recorder) {
		this.recorder = recorder;
	}

	/** Asks at the person's own wish, whatever was answered before; returns at once. */
	public static void ask(Shell window, Recorder recorder) {
		new ConsentDialog(window, recorder).open();
	}

	/** Opens the question beside what the person is doing; returns at once. */
	void askOnce(IWorkbenchWindow window) {
		if (!recorder.asked() && !open) {
			open = true;
			new ConsentDialog(window.getShell(), recorder).open();
		}
	}
}
