// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.consent;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

import org.attune.core.trace.Recorder;
import org.attune.ui.tracing.RecordingStart;
import org.eclipse.ui.IWindowListener;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchWindow;

/**
 * Follows every window of the workbench, those open already and those to come. Where recording begins or goes on later, what
 * is open by then is recorded as opened. UI thread only.
 */
final class WorkbenchTrace implements IWindowListener {
	private final IWorkbench workbench;
	private final Recorder recorder;
	private final Consumer<IWorkbenchWindow> onPerspective;
	private final Map<IWorkbenchWindow, WindowTrace> windows = new HashMap<>();
	private final RecordingStart recording;

	/**
	 * @param onPerspective
	 *            called when a window shows the Tuning perspective
	 */
	WorkbenchTrace(IWorkbench workbench, Recorder recorder, Consumer<IWorkbenchWindow> onPerspective) {
		this.workbench = workbench;
		this.recorder = recorder;
		this.onPerspective = onPerspective;
		this.recording = new RecordingStart(recorder, workbench.getDisplay(), () -> windows.values().forEach(WindowTrace::recordAgain));
	}

	void begin() {
		recording.begin();
		workbench.addWindowListener(this);
		for (IWorkbenchWindow window : workbench.getWorkbenchWindows()) {
			windowOpened(window);
		}
	}

	/** Stops following; records nothing. */
	void end() {
		workbench.removeWindowListener(this);
		recording.end();
		windows.values().forEach(WindowTrace::end);
		windows.clear();
	}

	@Override
	public void windowOpened(IWorkbenchWindow window) {
		windows.computeIfAbsent(window, key -> {
			WindowTrace trace = new WindowTrace(key, recorder, onPerspective);
			trace.begin();
			return trace;
		});
	}

	@Override
	public void windowClosed(IWorkbenchWindow window) {
		WindowTrace trace = windows.remove(window);
		if (trace != null) {
			trace.close();
		}
	}

	@Override
	public void windowActivated(IWorkbenchWindow window) {
		// which window is in front is not recorded
	}

	@Override
	public void windowDeactivated(IWorkbenchWindow window) {
		// which window is in front is not recorded
	}
}
