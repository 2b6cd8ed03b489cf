// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.queue;

import java.util.Map;

import org.attune.core.run.Runs;
import org.attune.core.run.RunsListener;
import org.attune.core.run.WaitingRuns;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.commands.IElementUpdater;
import org.eclipse.ui.menus.UIElement;

/** Holds the queue back, or lets it go on: its buttons are pressed in while it is held back. */
public final class PauseQueueHandler extends AbstractHandler implements IElementUpdater, RunsListener {
	public static final String ID = "org.attune.ui.command.pauseQueue"; //$NON-NLS-1$
	private boolean listening;

	@Override
	public Object execute(ExecutionEvent event) {
		final WaitingRuns queue = runs().queue();
		if (queue.paused()) {
			queue.proceed();
		} else {
			queue.pause();
		}
		return null;
	}

	@Override
	public void updateElement(UIElement element, @SuppressWarnings("rawtypes") Map parameters) {
		if (!listening) {
			listening = true;
			runs().addListener(this);
		}
		final boolean paused = runs().queue().paused();
		element.setChecked(paused);
		element.setTooltip(paused ? Messages.pause_proceedTip : Messages.pause_pauseTip);
	}

	@Override
	public void queueChanged() {
		final IWorkbench workbench = PlatformUI.getWorkbench();
		final Display display = workbench.getDisplay();
		if (!display.isDisposed()) {
			display.asyncExec(() -> workbench.getService(ICommandService.class).refreshElements(ID, null));
		}
	}

	@Override
	public void dispose() {
		if (listening) {
			runs().removeListener(this);
		}
		super.dispose();
	}

	private static Runs runs() {
		return PlatformUI.getWorkbench().getService(Runs.class);
	}
}
