// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.tracing;

import java.util.Optional;

import org.attune.core.run.Run;
import org.attune.core.trace.Recorder;
import org.attune.trace.PartEvent.Scrolled;
import org.attune.trace.PartEvent.TabSelected;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.ScrollBar;
import org.eclipse.swt.widgets.TabFolder;
import org.eclipse.swt.widgets.Table;

/** Records tabs that are selected and scrolling that has come to rest, in Attune's own parts. UI thread only. */
final class ControlTrace implements Listener {
	private static final int REST_MILLIS = 400;
	private final Display display;
	private final Recorder recorder;
	private final Guard guard;
	private final Runnable rest = this::rested;
	private Optional<ScrollBar> scrolling = Optional.empty();

	ControlTrace(Display display, Recorder recorder, Guard guard) {
		this.display = display;
		this.recorder = recorder;
		this.guard = guard;
	}

	void begin() {
		display.addFilter(SWT.Selection, this);
	}

	void end() {
		display.removeFilter(SWT.Selection, this);
	}

	@Override
	public void handleEvent(Event event) {
		if (event.widget instanceof ScrollBar bar) {
			guard.run(() -> scrolls(bar));
		} else if (event.widget instanceof TabFolder folder) {
			guard.run(() -> selected(folder, folder.getData("org.attune.id"), folder.getSelectionIndex())); //$NON-NLS-1$
		} else if (event.widget instanceof CTabFolder folder) {
			guard.run(() -> selected(folder, folder.getData("org.attune.id"), folder.getSelectionIndex())); //$NON-NLS-1$
		}
	}

	/** Pages are named by their folder's key and their place, since their titles depend on the language. */
	private void selected(Control folder, Object key, int index) {
		TracedPart.of(folder)
				.ifPresent(part -> recorder.record(new TabSelected(part, (key == null ? "tabs" : key) + "." + index))); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private void scrolls(ScrollBar bar) {
		if ((bar.getStyle() & SWT.VERTICAL) == 0 || TracedPart.of(bar.getParent()).isEmpty()) {
			return;
		}
		if (scrolling.filter(other -> other != bar).isPresent()) {
			rested();
		}
		scrolling = Optional.of(bar);
		display.timerExec(REST_MILLIS, rest);
	}

	private void rested() {
		final Optional<ScrollBar> bar = scrolling.filter(rested -> !rested.isDisposed());
		scrolling = Optional.empty();
		bar.ifPresent(rested -> guard.run(() -> TracedPart.of(rested.getParent())
				.ifPresent(part -> recorder.record(event(part, rested)))));
	}

	private static Scrolled event(String part, ScrollBar bar) {
		if (bar.getParent() instanceof Table table) {
			final int top = table.getTopIndex();
			final Object item = top < table.getItemCount() ? table.getItem(top).getData() : null;
			return new Scrolled(part, top, item instanceof Run run ? run.id() : null);
		}
		return new Scrolled(part, bar.getSelection(), null);
	}
}
