// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.tracing;

import java.util.List;
import java.util.Optional;

import org.attune.core.trace.Recorder;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWindowListener;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchWindow;

/**
 * Everything that is recorded of the workbench besides what its parts tell themselves: where the person turns to, in
 * all windows, whether they are there, tabs and scrolling, files. UI thread only.
 */
public final class UiTracing implements IWindowListener {
	private final IWorkbench workbench;
	private final Recorder recorder;
	private final Guard guard;
	private final FocusTrace focus;
	private final PresenceTrace presence;
	private final ControlTrace controls;
	private final ScreenTrace screen;
	private final FileTrace files;
	private final List<IPartListener2> onParts;
	private final RecordingStart recording;

	public UiTracing(IWorkbench workbench, Recorder recorder) {
		this.workbench = workbench;
		this.recorder = recorder;
		this.guard = new Guard(recorder::record);
		this.focus = new FocusTrace(workbench, recorder, guard);
		this.presence = new PresenceTrace(workbench.getDisplay(), recorder, guard, PresenceTrace.PATIENCE);
		this.controls = new ControlTrace(workbench.getDisplay(), recorder, guard);
		this.screen = new ScreenTrace(workbench);
		this.files = new FileTrace(recorder, guard);
		this.recording = new RecordingStart(recorder, workbench.getDisplay(), () -> guard.run(focus::recordAgain));
		this.onParts = List.of(files, new ScreenChanges(() -> guard.run(screen::look)));
	}

	/** Begins with what is there already. */
	public void begin() {
		recording.begin();
		recorder.watch(screen::screen);
		workbench.addWindowListener(this);
		for (IWorkbenchWindow window : workbench.getWorkbenchWindows()) {
			windowOpened(window);
		}
		focus.begin();
		presence.begin();
		controls.begin();
		files.begin();
		screen.look();
	}

	/** Stops; records nothing. */
	public void end() {
		recording.end();
		workbench.removeWindowListener(this);
		for (IWorkbenchWindow window : workbench.getWorkbenchWindows()) {
			windowClosed(window);
		}
		focus.end();
		presence.end();
		controls.end();
		files.end();
	}

	/** How often something went wrong here. */
	long failures() {
		return guard.failures();
	}

	@Override
	public void windowOpened(IWorkbenchWindow window) {
		guard.run(() -> {
			onParts.forEach(window.getPartService()::addPartListener);
			openEditors(window);
		});
	}

	/** Editors that are there already give no event. */
	private void openEditors(IWorkbenchWindow window) {
		Optional.ofNullable(window.getActivePage()).ifPresent(page -> {
			for (IEditorReference editor : page.getEditorReferences()) {
				files.opened(editor.getEditor(false));
			}
		});
	}

	@Override
	public void windowClosed(IWorkbenchWindow window) {
		guard.run(() -> onParts.forEach(window.getPartService()::removePartListener));
	}

	@Override
	public void windowActivated(IWorkbenchWindow window) {
		// see FocusTrace
	}

	@Override
	public void windowDeactivated(IWorkbenchWindow window) {
		// see FocusTrace
	}
}
