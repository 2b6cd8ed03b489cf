// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.consent;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;

import org.attune.core.trace.Recorder;
import org.attune.trace.TraceEvent;
import org.attune.ui.perspective.TuningPerspective;
import org.eclipse.core.runtime.SafeRunner;
import org.eclipse.ui.IPerspectiveDescriptor;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PerspectiveAdapter;

/**
 * Records what one window shows of Attune: the Tuning perspective opened (shown) and closed (left for another one, or
 * closed), its views and the editors of experiments. The workbench's own events do not tell all of it: none comes for
 * parts that are there from the start, and none for a view that another perspective shares. So every event only causes
 * a look at what is open, and the difference to the last look is recorded, each fact once. UI thread only.
 */
final class WindowTrace {
	private final IWorkbenchWindow window;
	private final Recorder recorder;
	private final Consumer<IWorkbenchWindow> onPerspective;
	private final PartChanges onPart = new PartChanges(this::lookSoon);
	private final PerspectiveAdapter onChange = new PerspectiveAdapter() {
		@Override
		public void perspectiveActivated(IWorkbenchPage page, IPerspectiveDescriptor perspective) {
			lookSoon();
		}

		@Override
		public void perspectiveChanged(IWorkbenchPage page, IPerspectiveDescriptor perspective,
				IWorkbenchPartReference part, String change) {
			lookSoon();
		}

		@Override
		public void perspectiveClosed(IWorkbenchPage page, IPerspectiveDescriptor perspective) {
			lookSoon();
		}
	};
	private OpenParts recorded = OpenParts.NONE;
	private boolean lookPending;
	private boolean ended;

	WindowTrace(IWorkbenchWindow window, Recorder recorder, Consumer<IWorkbenchWindow> onPerspective) {
		this.window = window;
		this.recorder = recorder;
		this.onPerspective = onPerspective;
	}

	void begin() {
		window.addPerspectiveListener(onChange);
		window.getPartService().addPartListener(onPart);
		lookSoon();
	}

	/** Records all as closed. */
	void close() {
		record(OpenParts.NONE);
		end();
	}

	void end() {
		ended = true;
		window.removePerspectiveListener(onChange);
		window.getPartService().removePartListener(onPart);
	}

	/** Records what is open once more, for a trace that does not have it. */
	void recordAgain() {
		recorded = OpenParts.NONE;
		lookSoon();
	}

	/** While an event is delivered the part in question is half open or half closed: looks after it. */
	private void lookSoon() {
		if (!lookPending) {
			lookPending = true;
			window.getWorkbench().getDisplay().asyncExec(() -> SafeRunner.run(this::look));
		}
	}

	private void look() {
		lookPending = false;
		if (ended || window.getWorkbench().isClosing()) {
			return;
		}
		boolean before = recorded.perspective();
		record(OpenParts.of(window.getActivePage(), recorded));
		if (recorded.perspective() && !before) {
			onPerspective.accept(window);
		}
	}

	private void record(OpenParts now) {
		if (now.perspective() && !recorded.perspective()) {
			recorder.record(new TraceEvent.PerspectiveOpened(TuningPerspective.ID));
		}
		missing(recorded.views(), now.views()).forEach(id -> recorder.record(new TraceEvent.ViewClosed(id)));
		missing(now.views(), recorded.views()).forEach(id -> recorder.record(new TraceEvent.ViewOpened(id)));
		missing(recorded.editors(), now.editors()).forEach(file -> recorder.record(new TraceEvent.EditorClosed(file)));
		missing(now.editors(), recorded.editors()).forEach(file -> recorder.record(new TraceEvent.EditorOpened(file)));
		if (!now.perspective() && recorded.perspective()) {
			recorder.record(new TraceEvent.PerspectiveClosed(TuningPerspective.ID));
		}
		recorded = now;
	}

	/** What the first has and the second lacks. */
	private static Set<String> missing(Set<String> first, Set<String> second) {
		Set<String> missing = new LinkedHashSet<>(first);
		missing.removeAll(second);
		return missing;
	}
}
