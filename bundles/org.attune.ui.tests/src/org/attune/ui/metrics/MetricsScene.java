// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.metrics;

import java.util.List;
import java.util.function.Predicate;

import org.attune.ui.perspective.TuningPerspective;
import org.attune.ui.runs.ShownRuns;
import org.attune.ui.tests.RunsOnDisk;
import org.attune.ui.tests.Waiting;
import org.attune.ui.tests.Widgets;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;

/** The Metrics view with runs of earlier sessions in it, and a person's hands on its controls. */
final class MetricsScene implements AutoCloseable {
	final IWorkbenchPage page = PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
	final ShownRuns shown = PlatformUI.getWorkbench().getService(ShownRuns.class);
	final RunsOnDisk disk;
	MetricsView view;
	MetricsCanvas canvas;

	MetricsScene() throws CoreException {
		page.setPerspective(PlatformUI.getWorkbench().getPerspectiveRegistry().findPerspectiveWithId(TuningPerspective.ID));
		page.resetPerspective();
		disk = new RunsOnDisk();
		shown.replace(List.of());
		open();
		canvas.getShell().setSize(1400, 900);
		Waiting.untilIdle();
	}

	/** Opens the view, again or for the first time. */
	void open() throws CoreException {
		view = (MetricsView) page.showView(MetricsView.ID);
		canvas = (MetricsCanvas) find("metrics.canvas", Composite.class);
	}

	/** Closes the view and opens it again. */
	void openAgain() throws CoreException {
		page.hideView(view);
		open();
	}

	<T extends Control> T find(String key, Class<T> type) {
		return Widgets.find(page.getWorkbenchWindow().getShell(), key, type);
	}

	ChartPicture picture() {
		return canvas.picture().orElseThrow();
	}

	PanelPicture panel(Panel panel) {
		return picture().panel(panel).orElseThrow();
	}

	void await(String what, Predicate<ChartPicture> condition) {
		Waiting.until(what, () -> canvas.picture().filter(condition).isPresent());
	}

	/** Ticks or clears a check box. */
	void check(String key, boolean on) {
		Button box = find(key, Button.class);
		box.setSelection(on);
		box.notifyListeners(SWT.Selection, new Event());
	}

	void choose(String key, String label) {
		Combo list = find(key, Combo.class);
		list.select(list.indexOf(label));
		list.notifyListeners(SWT.Selection, new Event());
	}

	void key(char character, int code) {
		Event event = new Event();
		event.character = character;
		event.keyCode = code;
		canvas.notifyListeners(SWT.KeyDown, event);
		Waiting.untilIdle();
	}

	void point(int x, int y) {
		Event event = new Event();
		event.x = x;
		event.y = y;
		canvas.notifyListeners(SWT.MouseMove, event);
	}

	/** The workbench remembers what a person chose, so that is taken back. */
	@Override
	public void close() throws CoreException {
		canvas.change(ChartState.DEFAULT);
		page.hideView(view);
		shown.replace(List.of());
		disk.close();
	}
}
