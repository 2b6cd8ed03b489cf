// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.tracing;

import org.attune.core.trace.Recorder;
import org.attune.core.trace.Recorder.State;
import org.eclipse.swt.widgets.Display;

/** Tells in the UI thread that recording begins, or goes on after a pause: what is there by then was recorded by nobody. */
public final class RecordingStart {
	private final Recorder recorder;
	private final Display display;
	private final Runnable started;
	private final Runnable onRecorder = this::recorderChanged;
	private boolean recording;

	public RecordingStart(Recorder recorder, Display display, Runnable started) {
		this.recorder = recorder;
		this.display = display;
		this.started = started;
	}

	/** Begins to listen; a recording that is under way has started already. */
	public void begin() {
		recording = recording();
		recorder.addListener(onRecorder);
	}

	public void end() {
		recorder.removeListener(onRecorder);
	}

	/** The recorder tells its listeners in any thread. */
	private void recorderChanged() {
		if (!display.isDisposed()) {
			display.asyncExec(this::follow);
		}
	}

	private void follow() {
		boolean now = recording();
		if (now && !recording) {
			started.run();
		}
		recording = now;
	}

	private boolean recording() {
		return recorder.state() == State.RECORDING || recorder.state() == State.FAILED;
	}
}
