// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.consent;

import org.attune.core.trace.Recorder;
import org.attune.ui.mytrace.MyTraceView;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.menus.WorkbenchWindowControlContribution;
import org.eclipse.ui.statushandlers.StatusManager;

/** The state of the trace in the status line, always; a click opens My Trace. */
public final class TraceStatus extends WorkbenchWindowControlContribution {

	@Override
	protected Control createControl(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(area);
		ToolBar bar = new ToolBar(area, SWT.FLAT | SWT.RIGHT);
		ToolItem item = new ToolItem(bar, SWT.PUSH);
		item.setData("org.attune.id", "trace.status"); //$NON-NLS-1$ //$NON-NLS-2$
		item.addListener(SWT.Selection, event -> openMyTrace());
		LocalResourceManager images = new LocalResourceManager(JFaceResources.getResources(), bar);
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).grab(false, true).hint(widest(item, images), SWT.DEFAULT)
				.applyTo(bar);
		follow(PlatformUI.getWorkbench().getService(Recorder.class), item, images);
		return area;
	}

	private void openMyTrace() {
		try {
			getWorkbenchWindow().getActivePage().showView(MyTraceView.ID);
		} catch (PartInitException e) {
			StatusManager.getManager().handle(e.getStatus(), StatusManager.SHOW);
		}
	}

	/** The width for any state, since the status line gives no more room later. */
	private static int widest(ToolItem item, LocalResourceManager images) {
		int width = 0;
		for (Recorder.State state : Recorder.State.values()) {
			show(state, item, images);
			width = Math.max(width, item.getParent().computeSize(SWT.DEFAULT, SWT.DEFAULT).x);
		}
		return width;
	}

	private static void follow(Recorder recorder, ToolItem item, LocalResourceManager images) {
		Display display = item.getDisplay();
		Runnable changed = () -> {
			if (!item.isDisposed()) {
				display.asyncExec(() -> show(recorder.state(), item, images));
			}
		};
		recorder.addListener(changed);
		item.addListener(SWT.Dispose, event -> recorder.removeListener(changed));
		show(recorder.state(), item, images);
	}

	private static void show(Recorder.State state, ToolItem item, LocalResourceManager images) {
		if (item.isDisposed()) {
			return;
		}
		item.setImage(images.create(icon(state)));
		item.setText(text(state));
		item.setToolTipText(toolTip(state));
	}

	public static ImageDescriptor icon(Recorder.State state) {
		return ResourceLocator.imageDescriptorFromBundle("org.attune.ui", path(state)).orElseThrow(); //$NON-NLS-1$
	}

	public static String text(Recorder.State state) {
		return switch (state) {
		case OFF -> Messages.status_off;
		case RECORDING -> Messages.status_recording;
		case PAUSED -> Messages.status_paused;
		case FAILED -> Messages.status_failed;
		};
	}

	/** What the state means, and what a click does. */
	public static String toolTip(Recorder.State state) {
		return switch (state) {
		case OFF -> Messages.status_offTip;
		case RECORDING -> Messages.status_recordingTip;
		case PAUSED -> Messages.status_pausedTip;
		case FAILED -> Messages.status_failedTip;
		};
	}

	private static String path(Recorder.State state) {
		return switch (state) {
		case OFF -> "icons/trace-off.svg"; //$NON-NLS-1$
		case RECORDING -> "icons/trace-recording.svg"; //$NON-NLS-1$
		case PAUSED -> "icons/trace-paused.svg"; //$NON-NLS-1$
		case FAILED -> "icons/trace-failed.svg"; //$NON-NLS-1$
		};
	}
}
