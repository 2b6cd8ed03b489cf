// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.runs;

import java.util.Set;
import java.util.function.Consumer;

import org.attune.core.run.Run;
import org.attune.core.run.RunsListener;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;

/** Brings changes of runs to the UI thread: what comes while a hop is under way travels with it. */
public final class RunsHop implements RunsListener {
	private final Control control;
	private final Display display;
	private final Consumer<Set<Run>> update;
	private final ChangedRuns waiting = new ChangedRuns();

	/**
	 * @param update
	 *            called in the UI thread, never after the control's disposal
	 */
	public RunsHop(Control control, Consumer<Set<Run>> update) {
		this.control = control;
		this.display = control.getDisplay();
		this.update = update;
	}

	@Override
	public void runsChanged(Set<Run> changed) {
		if (waiting.add(changed) && !display.isDisposed()) {
			display.asyncExec(this::arrive);
		}
	}

	private void arrive() {
		Set<Run> arrived = waiting.take();
		if (!control.isDisposed()) {
			update.accept(arrived);
		}
	}
}
