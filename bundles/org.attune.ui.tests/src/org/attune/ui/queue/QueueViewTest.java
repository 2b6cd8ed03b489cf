// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.attune.core.run.Run;
import org.attune.core.run.RunStatus;
import org.attune.core.run.Runs;
import org.attune.model.preset.Presets;
import org.attune.ui.tests.NoErrorLogged;
import org.attune.ui.tests.Waiting;
import org.attune.ui.tests.WaitingRunsScene;
import org.attune.ui.tests.Widgets;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.contexts.IContextService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The queue as a person sees and changes it. */
@ExtendWith(NoErrorLogged.class)
final class QueueViewTest {
	private final IWorkbenchPage page = PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
	private final Runs runs = PlatformUI.getWorkbench().getService(Runs.class);
	private WaitingRunsScene scene;
	private QueueView view;

	@BeforeEach
	void open() throws Exception {
		scene = new WaitingRunsScene(Presets.QUICK);
		view = (QueueView) page.showView(QueueView.ID);
	}

	@AfterEach
	void close() throws Exception {
		scene.close();
		page.hideView(view);
	}

	@Test
	void anEmptyQueueSaysWhatToDo() {
		assertTrue(find("queue.empty", Label.class).isVisible());
		assertTrue(find("queue.empty", Label.class).getText().contains(".tuning"));
	}

	@Test
	void waitingRunsAreListedInTheirOrder() throws Exception {
		List<Run> waiting = List.of(scene.submit(), scene.submit(), scene.submit());
		awaitRows(waiting);
		assertEquals("1. in line", table().getItem(0).getText(0));
		assertEquals("3. in line", table().getItem(2).getText(0));
	}

	@Test
	void aHeldBackQueueSaysSoUntilItGoesOn() throws Exception {
		Run run = scene.submit();
		assertTrue(find("queue.paused", Label.class).isVisible());
		scene.experiment().execute(PauseQueueHandler.ID);
		Waiting.until("the run is over", () -> run.status().ended());
		Waiting.until("the notice is gone", () -> !find("queue.paused", Label.class).isVisible());
		Waiting.until("the view is empty", () -> find("queue.empty", Label.class).isVisible());
		scene.experiment().execute(PauseQueueHandler.ID);
		assertTrue(runs.queue().paused());
	}

	@Test
	void theSelectedRunsMoveByKeyCommand() throws Exception {
		Run first = scene.submit();
		Run second = scene.submit();
		Run third = scene.submit();
		awaitRows(List.of(first, second, third));
		select(third);
		scene.experiment().execute(MoveUpHandler.ID);
		awaitRows(List.of(first, third, second));
		scene.experiment().execute(MoveUpHandler.ID);
		awaitRows(List.of(third, first, second));
		scene.experiment().execute(MoveDownHandler.ID);
		awaitRows(List.of(first, third, second));
		assertEquals(new StructuredSelection(third), view.getSite().getSelectionProvider().getSelection());
	}

	@Test
	void severalSelectedRunsKeepTheirOrder() throws Exception {
		Run first = scene.submit();
		Run second = scene.submit();
		Run third = scene.submit();
		awaitRows(List.of(first, second, third));
		select(first, second);
		scene.experiment().execute(MoveDownHandler.ID);
		awaitRows(List.of(third, first, second));
	}

	@Test
	void theKeysBelongToTheView() {
		page.activate(view);
		Waiting.untilIdle();
		assertTrue(PlatformUI.getWorkbench().getService(IContextService.class).getActiveContextIds()
				.contains("org.attune.ui.context.queue"));
	}

	@Test
	void droppedRunsStandWhereTheyAreDropped() throws Exception {
		Run first = scene.submit();
		Run second = scene.submit();
		Run third = scene.submit();
		awaitRows(List.of(first, second, third));
		QueueDrop drop = new QueueDrop(view.table().viewer(), runs.queue());
		drop.drop(List.of(third), first, false);
		assertEquals(List.of(third, first, second), runs.queue().all());
		drop.drop(List.of(third, first), second, true);
		assertEquals(List.of(second, third, first), runs.queue().all());
		drop.drop(List.of(second), null, true);
		assertEquals(List.of(third, first, second), runs.queue().all());
		awaitRows(List.of(third, first, second));
	}

	@Test
	void aWaitingRunIsCancelledFromTheView() throws Exception {
		Run first = scene.submit();
		Run second = scene.submit();
		awaitRows(List.of(first, second));
		select(first);
		scene.experiment().execute("org.attune.ui.command.cancel");
		awaitRows(List.of(second));
		assertEquals(RunStatus.CANCELLED, first.status());
		assertFalse(second.status().ended());
	}

	@Test
	void runsOfARemovedProjectVanishQuietly() throws Exception {
		scene.submit();
		Waiting.until("it is shown", () -> table().getItemCount() == 1);
		scene.experiment().file().getProject().delete(true, true, null);
		Waiting.until("it is gone", () -> runs.queue().all().isEmpty() && scene.all().isEmpty());
		Waiting.until("the view is empty", () -> find("queue.empty", Label.class).isVisible());
	}

	private void select(Run... selected) {
		page.activate(view);
		view.getSite().getSelectionProvider().setSelection(new StructuredSelection(selected));
		Waiting.untilIdle();
	}

	private void awaitRows(List<Run> expected) {
		List<String> labels = expected.stream().map(Run::label).toList();
		Waiting.until("the rows are " + labels, () -> Arrays.stream(table().getItems()).map(item -> item.getText(1)).toList().equals(labels));
	}

	private Table table() {
		return find("queue.table", Table.class);
	}

	private <T extends org.eclipse.swt.widgets.Control> T find(String key, Class<T> type) {
		return Widgets.find(page.getWorkbenchWindow().getShell(), key, type);
	}
}
