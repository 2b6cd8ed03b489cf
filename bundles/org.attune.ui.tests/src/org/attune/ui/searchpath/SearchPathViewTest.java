// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.searchpath;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.attune.core.run.Provenance;
import org.attune.core.run.Run;
import org.attune.core.run.RunStatus;
import org.attune.trace.wire.Epoch;
import org.attune.ui.perspective.TuningPerspective;
import org.attune.ui.runs.RunsView;
import org.attune.ui.tests.LiveRuns;
import org.attune.ui.tests.NoErrorLogged;
import org.attune.ui.tests.RecordedRun;
import org.attune.ui.tests.RunsOnDisk;
import org.attune.ui.tests.Waiting;
import org.attune.ui.tests.Widgets;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.CollapseAllHandler;
import org.eclipse.ui.handlers.ExpandAllHandler;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(NoErrorLogged.class)
final class SearchPathViewTest {
	private final IWorkbenchPage page = PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
	private RunsOnDisk disk;
	private SearchPathView view;

	@BeforeEach
	void openTheView() throws Exception {
		page.setPerspective(PlatformUI.getWorkbench().getPerspectiveRegistry().findPerspectiveWithId(TuningPerspective.ID));
		page.resetPerspective();
		disk = new RunsOnDisk();
		open();
	}

	private void open() throws Exception {
		page.showView(RunsView.ID);
		view = (SearchPathView) page.showView(SearchPathView.ID);
		Waiting.untilIdle();
	}

	@AfterEach
	void closeIt() throws Exception {
		page.hideView(view);
		page.hideView(page.findView(RunsView.ID));
		disk.close();
	}

	@Test
	void saysInWordsThatThereIsNoRun() {
		Waiting.until("it says so", () -> find("searchpath.empty", Label.class).isVisible());
		disk.add(RecordedRun.ordinary());
		Waiting.until("the tree is there", () -> tree().isVisible());
	}

	@Test
	void aNewRunAppearsOpenBelowItsParent() {
		Run root = disk.add(RecordedRun.ordinary().set("learningRate", "0.01"));
		Run child = disk.add(RecordedRun.ordinary().set("learningRate", "0.003").parent(root.id()).why("less noise"));
		Waiting.until("it appears", () -> tree().getItemCount() == 1 && tree().getItem(0).getExpanded());

		TreeItem item = tree().getItem(0).getItem(0);
		assertEquals(child.label(), item.getText());
		assertEquals("learning rate 0.01 \u2192 0.003", item.getText(StepColumn.CHANGES.ordinal()));
		assertEquals("=", item.getText(StepColumn.AGAINST.ordinal()));
		assertEquals("less noise", item.getText(StepColumn.WHY.ordinal()));
		assertEquals(RunStatus.FINISHED.label(), item.getText(StepColumn.STATUS.ordinal()));
		assertTrue(item.getImage() != null);
	}

	@Test
	void aRunThatIsDeletedLeavesItsPlace() throws Exception {
		Run root = disk.add(RecordedRun.ordinary());
		disk.add(RecordedRun.ordinary().parent(root.id()));
		Waiting.until("both are there", () -> tree().getItemCount() == 1 && tree().getItem(0).getItemCount() == 1);
		disk.delete(root);

		Waiting.until("it says so", () -> tree().getItem(0).getText().equals("A run that is no longer there"));
		assertEquals(1, tree().getItem(0).getItemCount());
	}

	@Test
	void whatIsSelectedHereIsSelectedInTheTableOfRuns() {
		List<Run> runs = family();
		tree().setSelection(tree().getItem(0).getItem(0));
		tree().notifyListeners(SWT.Selection, new Event());

		assertEquals(List.of(runs.get(1)), selected(table()));
		assertEquals(List.of(runs.get(1)), selected(view.getSite().getSelectionProvider()));
	}

	@Test
	void whatIsSelectedInTheTableOfRunsIsSelectedHere() {
		List<Run> runs = family();
		page.activate(page.findView(RunsView.ID));
		table().setSelection(new StructuredSelection(List.of(runs.get(0), runs.get(2))));
		Waiting.untilIdle();

		assertEquals(List.of(runs.get(0).label(), runs.get(2).label()),
				Arrays.stream(tree().getSelection()).map(TreeItem::getText).toList());
	}

	@Test
	void closesAndOpensAll() throws Exception {
		family();
		execute(CollapseAllHandler.COMMAND_ID);
		assertFalse(tree().getItem(0).getExpanded());
		execute(ExpandAllHandler.COMMAND_ID);
		assertTrue(tree().getItem(0).getExpanded());
	}

	@Test
	void copiesWhatIsSelectedOrElseAll() throws Exception {
		List<Run> runs = family();
		tree().deselectAll();
		execute(IWorkbenchCommandConstants.EDIT_COPY);
		Waiting.until("all is copied", () -> clipboard().lines().count() == 4);
		tree().setSelection(tree().getItem(0));
		execute(IWorkbenchCommandConstants.EDIT_COPY);
		Waiting.until("one is copied", () -> clipboard().lines().count() == 2);

		assertTrue(clipboard().contains('\n' + runs.get(0).label() + '\t'), clipboard());
	}

	@Test
	void aRunThatTrainsIsFollowedAndSoIsWhatCameFromIt() throws Exception {
		page.hideView(view);
		page.hideView(page.findView(RunsView.ID));
		try (LiveRuns live = new LiveRuns()) {
			Run root = live.start();
			Run child = live.start(Map.of("epochs", "3", "batchSize", "20"), Provenance.NONE.from(root.id()), 2);
			open();
			Waiting.until("both are there", () -> tree().getItemCount() == 1 && tree().getItem(0).getExpanded());
			TreeItem below = tree().getItem(0).getItem(0);
			assertEquals(child.label(), below.getText());
			live.worker(child).say(new Epoch(1, 3, 10, 0.5, 0.5, 0.5, 0.5, 100, 1000));
			Waiting.until("its accuracy is shown", () -> below.getText(StepColumn.BEST.ordinal()).equals("50.00 %"));
			live.worker(root).say(new Epoch(1, 3, 10, 0.5, 0.5, 0.5, 0.4, 100, 1000));

			Waiting.until("it is measured against its parent",
					() -> below.getText(StepColumn.AGAINST.ordinal()).equals("\u25b2 +10.00 pp"));
			page.hideView(view);
			page.hideView(page.findView(RunsView.ID));
		}
		open();
	}

	/** A run with two that were taken from it, all in the tree and in the table. */
	private List<Run> family() {
		Run root = disk.add(RecordedRun.ordinary());
		List<Run> runs = List.of(root, disk.add(RecordedRun.ordinary().parent(root.id())),
				disk.add(RecordedRun.ordinary().parent(root.id())));
		Waiting.until("the tree has them", () -> tree().getItemCount() == 1 && tree().getItem(0).getItemCount() == 2
				&& tree().getItem(0).getExpanded());
		RunsView table = (RunsView) page.findView(RunsView.ID);
		Waiting.until("the table has them", () -> runs.stream().allMatch(run -> table.checkMark(run.label()).isPresent()));
		return runs;
	}

	private ISelectionProvider table() {
		return page.findView(RunsView.ID).getSite().getSelectionProvider();
	}

	private static List<Run> selected(ISelectionProvider provider) {
		return Arrays.stream(((IStructuredSelection) provider.getSelection()).toArray()).map(Run.class::cast).toList();
	}

	private void execute(String command) throws Exception {
		page.activate(view);
		PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(command, null);
		Waiting.untilIdle();
	}

	private static String clipboard() {
		Clipboard clipboard = new Clipboard(PlatformUI.getWorkbench().getDisplay());
		try {
			return Optional.ofNullable((String) clipboard.getContents(TextTransfer.getInstance())).orElse("");
		} finally {
			clipboard.dispose();
		}
	}

	private Tree tree() {
		return find("searchpath.tree", Tree.class);
	}

	private <T extends Control> T find(String key, Class<T> type) {
		return Widgets.find(page.getWorkbenchWindow().getShell(), key, type);
	}
}
