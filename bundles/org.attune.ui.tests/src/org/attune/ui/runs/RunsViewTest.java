// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.attune.core.run.Run;
import org.attune.core.run.RunStatus;
import org.attune.core.run.Runs;
import org.attune.ui.metrics.MetricsView;
import org.attune.ui.tests.NoErrorLogged;
import org.attune.ui.tests.RecordedRun;
import org.attune.ui.tests.Waiting;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(NoErrorLogged.class)
final class RunsViewTest {
	private RunsScene scene;
	private ShownRuns shown;

	@BeforeEach
	void openTheView() throws CoreException {
		scene = new RunsScene();
		shown = scene.shown;
	}

	@AfterEach
	void closeTheView() throws CoreException {
		scene.close();
	}

	@Test
	void aRowTellsStatusMetricsAndProgress() {
		Run run = scene.add(RecordedRun.ordinary());

		assertEquals(run.label(), scene.cell(run, "Run"));
		assertEquals(RunStatus.FINISHED.label(), scene.cell(run, "Status"));
		assertEquals("70.00 %", scene.cell(run, "Validation accuracy, best"));
		assertEquals("60.00 %", scene.cell(run, "Validation accuracy, last"));
		assertEquals("0.06667", scene.cell(run, "Loss, last"));
		assertTrue(scene.cell(run, "Epoch").startsWith("3/"), scene.cell(run, "Epoch"));
		assertTrue(run.experiment().endsWith(scene.cell(run, "Experiment")), scene.cell(run, "Experiment"));
		assertFalse(scene.cell(run, "Experiment").contains("/"));
		assertEquals("1:15", scene.cell(run, "Duration"));
		assertFalse(scene.cell(run, "Started").isEmpty());
	}

	@Test
	void notANumberIsWrittenAsThat() {
		Run run = scene.add(new RecordedRun(RunStatus.DIVERGED).losses(1, Double.NaN));

		assertEquals("NaN at 2", scene.cell(run, "Loss, last"));;
		assertEquals("", scene.cell(run, "Validation accuracy, best"));
	}

	@Test
	void everyStatusHasItsOwnImageAndLabel() {
		Set<String> labels = new HashSet<>();
		for (RunStatus status : RunStatus.values()) {
			assertTrue(ResourceLocator.imageDescriptorFromBundle("org.attune.ui", StatusImages.path(status)).isPresent(),
					StatusImages.path(status));
			labels.add(status.label());
		}

		assertEquals(RunStatus.values().length, labels.size());
	}

	@Test
	void endsAreToldApart() {
		Run lost = scene.add(new RecordedRun(RunStatus.LOST).losses(1));
		Run diverged = scene.add(new RecordedRun(RunStatus.DIVERGED).losses(1));
		Run cancelled = scene.add(new RecordedRun(RunStatus.CANCELLED).losses(1));

		assertEquals(RunStatus.LOST.label(), scene.cell(lost, "Status"));
		assertEquals(RunStatus.DIVERGED.label(), scene.cell(diverged, "Status"));
		assertEquals(RunStatus.CANCELLED.label(), scene.cell(cancelled, "Status"));
	}

	@Test
	void aHyperparameterThatARunDoesNotHaveIsEmpty() {
		Run without = scene.add(RecordedRun.ordinary());
		scene.add(RecordedRun.ordinary().set("rho", "0.95"));

		assertEquals("", scene.cell(without, "Rho"));
	}

	@Test
	void hyperparametersAreSortedAsNumbers() {
		Run small = scene.add(RecordedRun.ordinary().set("learningRate", "1e-3"));
		Run large = scene.add(RecordedRun.ordinary().set("learningRate", "0.1"));
		Run middle = scene.add(RecordedRun.ordinary().set("learningRate", "0.02"));
		Run none = scene.add(RecordedRun.ordinary());
		scene.click("Learning rate", 0);
		assertEquals(List.of(small, middle, large, none), scene.order(small, middle, large, none));

		scene.click("Learning rate", 0);
		assertEquals(List.of(large, middle, small, none), scene.order(small, middle, large, none));
	}

	@Test
	void theBestAccuracyComesFirstOnTheSecondClick() {
		Run good = scene.add(RecordedRun.ordinary().accuracies(0.9));
		Run fair = scene.add(RecordedRun.ordinary());
		Run none = scene.add(new RecordedRun(RunStatus.FAILED));
		scene.click("Validation accuracy, best", 0);
		scene.click("Validation accuracy, best", 0);

		assertEquals(List.of(good, fair, none), scene.order(good, fair, none));
	}

	@Test
	void theNewestRunIsOnTop() {
		Run first = scene.add(RecordedRun.ordinary());
		Run second = scene.add(RecordedRun.ordinary());

		assertEquals(List.of(second, first), scene.order(first, second));
	}

	@Test
	void theSelectionStaysWhenARunIsAdded() {
		Run selected = scene.add(RecordedRun.ordinary());
		scene.select(selected);
		Run added = scene.add(RecordedRun.ordinary());

		assertEquals(List.of(selected), SelectedRuns.of(scene.view.getSite().getSelectionProvider().getSelection()));
	}

	@Test
	void copiesSelectedRowsAsText() throws Exception {
		Run run = scene.add(RecordedRun.ordinary().set("learningRate", "0.01"));
		scene.select(run);
		scene.page.activate(scene.view);
		scene.view.getSite().getService(IHandlerService.class).executeCommand(IWorkbenchCommandConstants.EDIT_COPY, null);
		Clipboard clipboard = new Clipboard(scene.natTable().getDisplay());
		String[] lines = ((String) clipboard.getContents(TextTransfer.getInstance())).split("\n");
		clipboard.dispose();

		assertEquals(2, lines.length);
		assertTrue(lines[0].startsWith("Run\tStatus\tEpoch\t"), lines[0]);
		assertTrue(lines[1].startsWith(run.label() + "\t" + RunStatus.FINISHED.label() + "\t"), lines[1]);
		assertEquals(lines[0].split("\t", -1).length, lines[1].split("\t", -1).length);
		assertEquals("0.01", lines[1].split("\t", -1)[Arrays.asList(lines[0].split("\t")).indexOf("Learning rate")]);
	}

	@Test
	void theRunsFolderIsShownInTheProjectExplorer() throws Exception {
		Run run = scene.add(RecordedRun.ordinary());
		scene.select(run);
		scene.page.activate(scene.view);
		scene.view.getSite().getService(IHandlerService.class).executeCommand("org.attune.ui.command.revealRun", null);

		Waiting.until("the folder is selected", () -> revealed().filter(run.id()::equals).isPresent());
	}

	/** Name of the resource that is selected in the Project Explorer. */
	private Optional<String> revealed() {
		return Optional.ofNullable(scene.page.findView(IPageLayout.ID_PROJECT_EXPLORER))
				.map(explorer -> explorer.getSite().getSelectionProvider().getSelection())
				.map(selection -> ((IStructuredSelection) selection).getFirstElement())
				.map(element -> Adapters.adapt(element, IResource.class)).map(IResource::getName);
	}

	@Test
	void stopAndCancelAreForRunsThatHaveNotEnded() {
		Run ended = scene.add(RecordedRun.ordinary());
		scene.select(ended);
		scene.page.activate(scene.view);
		Waiting.untilIdle();

		assertFalse(enabled("org.attune.ui.command.stop"));
		assertFalse(enabled("org.attune.ui.command.cancel"));
		assertTrue(enabled("org.attune.ui.command.revealRun"));
	}

	@Test
	void stopAndCancelAreThereForTheRunThatTrains() throws PartInitException {
		Run running = scene.add(new RecordedRun(RunStatus.RUNNING).losses(1));
		Run ended = scene.add(RecordedRun.ordinary());
		scene.page.activate(scene.page.showView(MetricsView.ID));
		Waiting.until("the running run can be stopped", () -> enabled("org.attune.ui.command.stop"));
		assertTrue(enabled("org.attune.ui.command.cancel"));
		assertEquals(RunStatus.RUNNING, running.status());

		scene.page.activate(scene.view);
		scene.select(ended);
		assertFalse(enabled("org.attune.ui.command.stop"), "a selected ended run does not stand for another");

		scene.select(running);
		assertTrue(enabled("org.attune.ui.command.stop"));
	}

	@Test
	void aCommandMeansTheSelectedRunsOrElseTheRunningOne() {
		Run running = scene.add(new RecordedRun(RunStatus.RUNNING).losses(1));
		Run ended = scene.add(RecordedRun.ordinary());
		Runs all = PlatformUI.getWorkbench().getService(Runs.class);

		assertEquals(List.of(running), SelectedRuns.active(StructuredSelection.EMPTY, all));
		assertEquals(List.of(running), SelectedRuns.active(null, all));
		assertEquals(List.of(running), SelectedRuns.active(new StructuredSelection(List.of(ended, running)), all));
		assertEquals(List.of(), SelectedRuns.active(new StructuredSelection(ended), all));
	}

	@Test
	void withoutValidationImagesThereIsNoAccuracy() {
		Run run = scene.add(new RecordedRun(RunStatus.FINISHED).losses(1, 0.5).accuracies(Double.NaN));

		assertEquals("", scene.cell(run, "Validation accuracy, last"));
	}

	private static boolean enabled(String command) {
		return PlatformUI.getWorkbench().getService(ICommandService.class).getCommand(command)
				.isEnabled();
	}
}
