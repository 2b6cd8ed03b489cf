// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.tracing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.attune.core.trace.Recorder;
import org.attune.trace.PresenceEvent.WindowBlurred;
import org.attune.trace.PresenceEvent.WindowFocused;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWindowListener;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchWindow;

/**
 * Records which window, perspective and part the person turns to. Events come half-way through a change, some not at
 * all and others twice, so each only causes a look afterwards, and the difference to the last look is recorded. A
 * dialog belongs to its window. UI thread only.
 */
final class FocusTrace implements IWindowListener {
	private final IWorkbench workbench;
	private final Recorder recorder;
	private final Guard guard;
	private final Display display;
	private final PartFocus onPart = new PartFocus(this::lookSoon);
	private final Listener onShell = event -> shellChanged(event.widget instanceof Shell);
	/** Their places plus 1 are their numbers; a closed one keeps its place. */
	private final List<IWorkbenchWindow> windows = new ArrayList<>();
	private Optional<IWorkbenchWindow> front = Optional.empty();
	private Focus focus = Focus.NONE;
	private boolean lookPending;

	FocusTrace(IWorkbench workbench, Recorder recorder, Guard guard) {
		this.workbench = workbench;
		this.recorder = recorder;
		this.guard = guard;
		this.display = workbench.getDisplay();
	}

	void begin() {
		workbench.addWindowListener(this);
		for (IWorkbenchWindow window : workbench.getWorkbenchWindows()) {
			windowOpened(window);
		}
		display.addFilter(SWT.Activate, onShell);
		display.addFilter(SWT.Deactivate, onShell);
		lookSoon();
	}

	void end() {
		workbench.removeWindowListener(this);
		windows.forEach(this::forget);
		display.removeFilter(SWT.Activate, onShell);
		display.removeFilter(SWT.Deactivate, onShell);
	}

	/** Records what is in front once more, for a trace that does not have it. */
	void recordAgain() {
		front = Optional.empty();
		focus = Focus.NONE;
		lookSoon();
	}

	@Override
	public void windowOpened(IWorkbenchWindow window) {
		if (!windows.contains(window)) {
			windows.add(window);
			window.getPartService().addPartListener(onPart);
			window.addPerspectiveListener(onPart);
		}
	}

	@Override
	public void windowClosed(IWorkbenchWindow window) {
		forget(window);
		lookSoon();
	}

	private void forget(IWorkbenchWindow window) {
		window.getPartService().removePartListener(onPart);
		window.removePerspectiveListener(onPart);
	}

	@Override
	public void windowActivated(IWorkbenchWindow window) {
		lookSoon();
	}

	@Override
	public void windowDeactivated(IWorkbenchWindow window) {
		lookSoon();
	}

	private void shellChanged(boolean shell) {
		if (shell) {
			lookSoon();
		}
	}

	private void lookSoon() {
		if (!lookPending && !display.isDisposed()) {
			lookPending = true;
			display.asyncExec(() -> guard.run(this::look));
		}
	}

	private void look() {
		lookPending = false;
		if (!workbench.isClosing()) {
			final Optional<IWorkbenchWindow> now = inFront();
			turnTo(now);
			now.map(window -> Focus.of(window.getActivePage())).ifPresent(this::turnTo);
		}
	}

	private Optional<IWorkbenchWindow> inFront() {
		for (Composite at = display.getActiveShell(); at != null; at = at.getParent()) {
			for (IWorkbenchWindow window : windows) {
				if (window.getShell() == at) {
					return Optional.of(window);
				}
			}
		}
		return display.getActiveShell() == null ? Optional.empty() : front.filter(window -> window.getShell() != null);
	}

	private void turnTo(Optional<IWorkbenchWindow> now) {
		if (!now.equals(front)) {
			front.ifPresent(window -> recorder.record(new WindowBlurred(number(window))));
			now.ifPresent(window -> recorder.record(new WindowFocused(number(window))));
			front = now;
		}
	}

	private int number(IWorkbenchWindow window) {
		return windows.indexOf(window) + 1;
	}

	private void turnTo(Focus now) {
		now.perspective().filter(event -> !focus.perspective().equals(now.perspective())).ifPresent(recorder::record);
		now.part().filter(event -> !focus.part().equals(now.part())).ifPresent(recorder::record);
		focus = now;
	}
}
