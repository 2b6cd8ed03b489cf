// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.explore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;

import org.attune.core.run.Run;
import org.attune.core.run.RunStatus;
import org.attune.ui.perspective.TuningPerspective;
import org.attune.ui.runs.ShownRuns;
import org.attune.ui.tests.RecordedRun;
import org.attune.ui.tests.RunsOnDisk;
import org.attune.ui.tests.Waiting;
import org.attune.ui.tests.Widgets;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.TabFolder;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;

/** The Explore view with runs in it, and a person's hands on its pages. */
final class ExploreScene implements AutoCloseable {
	final IWorkbenchPage page = PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
	final ShownRuns shown = PlatformUI.getWorkbench().getService(ShownRuns.class);
	final RunsOnDisk disk;
	final ExploreView view;
	final ParallelCanvas canvas;

	ExploreScene() throws CoreException {
		page.setPerspective(PlatformUI.getWorkbench().getPerspectiveRegistry().findPerspectiveWithId(TuningPerspective.ID));
		page.resetPerspective();
		disk = new RunsOnDisk();
		shown.replace(List.of());
		view = (ExploreView) page.showView(ExploreView.ID);
		canvas = find("explore.parallel", ParallelCanvas.class);
		view.exploration().change(ExploreSettings.DEFAULT); // the workbench keeps what the test before chose
		find("explore.pages", TabFolder.class).setSelection(0);
		canvas.getShell().setSize(1500, 950);
		Waiting.untilIdle();
	}

	/** Three runs that ended well and one that diverged, as soon as the axes show them. */
	List<Run> some() {
		List<Run> runs = new ArrayList<>();
		runs.add(disk.add(run(RunStatus.FINISHED, "0.0001").set("momentum", "0.5").set("optimizer", "sgd").accuracies(0.4, 0.6)));
		runs.add(disk.add(run(RunStatus.FINISHED, "0.01").set("optimizer", "adam").accuracies(0.7, 0.8)));
		runs.add(disk.add(run(RunStatus.FINISHED, "0.1").set("momentum", "0.9").set("optimizer", "sgd").accuracies(0.6, 0.5)));
		runs.add(disk.add(run(RunStatus.DIVERGED, "0.03").set("momentum", "0.7").set("optimizer", "sgd").losses(2, Double.NaN)));
		awaitAxes("learningRate", "momentum", "optimizer", ExploreData.TARGET);
		return runs;
	}

	private static RecordedRun run(RunStatus status, String rate) {
		return new RecordedRun(status).set("learningRate", rate);
	}

	/** Waits until the axes are these, with all of the runs. */
	void awaitAxes(String... ids) {
		await(() -> canvas.picture().isPresent() && picture().data().runs().size() >= 4
				&& picture().axes().stream().map(Axis::id).toList().equals(List.of(ids)));
	}

	void await(BooleanSupplier condition) {
		Waiting.until("the picture shows it", condition);
	}

	ParallelPicture picture() {
		return canvas.picture().orElseThrow();
	}

	Axis axis(String id) {
		return picture().axes().stream().filter(axis -> axis.id().equals(id)).findFirst().orElseThrow();
	}

	List<?> selection() {
		return ((IStructuredSelection) view.getSite().getSelectionProvider().getSelection()).toList();
	}

	/** Drags from one part of an axis to another, 0 at its lower end. */
	void brush(int axis, double from, double to) {
		ParallelPicture picture = picture();
		int top = picture.plot().y;
		drag(picture.positionOf(axis), top + (int) ((1 - from) * picture.axisHeight()), picture.positionOf(axis),
				top + (int) ((1 - to) * picture.axisHeight()));
	}

	void drag(int fromX, int fromY, int toX, int toY) {
		mouse(SWT.MouseDown, fromX, fromY);
		mouse(SWT.MouseMove, toX, toY);
		mouse(SWT.MouseUp, toX, toY);
	}

	void mouse(int type, int x, int y) {
		Event event = new Event();
		event.button = type == SWT.MouseMove ? 0 : 1;
		event.x = x;
		event.y = y;
		canvas.notifyListeners(type, event);
	}

	void key(int code) {
		Event event = new Event();
		event.keyCode = code;
		canvas.notifyListeners(SWT.KeyDown, event);
	}

	void type(char character) {
		Event event = new Event();
		event.character = character;
		event.keyCode = character;
		canvas.notifyListeners(SWT.KeyDown, event);
	}

	void tab(int index) {
		TabFolder folder = find("explore.pages", TabFolder.class);
		folder.setSelection(index);
		folder.notifyListeners(SWT.Selection, new Event());
		Waiting.untilIdle();
	}

	void press(String key) {
		Button button = find(key, Button.class);
		button.notifyListeners(SWT.Selection, new Event());
	}

	void choose(String key, String label) {
		Combo combo = find(key, Combo.class);
		combo.select(Arrays.asList(combo.getItems()).indexOf(label));
		combo.notifyListeners(SWT.Selection, new Event());
	}

	<T extends Control> T find(String key, Class<T> type) {
		Composite root = page.getWorkbenchWindow().getShell();
		return Widgets.find(root, key, type);
	}

	@Override
	public void close() throws CoreException {
		page.hideView(view);
		shown.replace(List.of());
		disk.close();
	}
}
