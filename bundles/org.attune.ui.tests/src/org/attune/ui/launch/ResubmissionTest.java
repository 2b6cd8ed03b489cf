// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.attune.core.run.Provenance;
import org.attune.core.run.Run;
import org.attune.model.preset.Presets;
import org.attune.ui.editor.CopyFromRunHandler;
import org.attune.ui.queue.QueueView;
import org.attune.ui.tests.ExperimentScene;
import org.attune.ui.tests.NoErrorLogged;
import org.attune.ui.tests.Waiting;
import org.attune.ui.tests.WaitingRunsScene;
import org.attune.ui.tests.Widgets;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunch;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchManager;
import org.eclipse.debug.ui.DebugUITools;
import org.eclipse.debug.ui.IDebugUIConstants;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Runs that come of runs, by command. */
@ExtendWith(NoErrorLogged.class)
final class ResubmissionTest {
	private final IWorkbenchPage page = PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
	private final ILaunchManager launches = DebugPlugin.getDefault().getLaunchManager();
	private WaitingRunsScene scene;
	private IViewPart view;

	@BeforeEach
	void open() throws Exception {
		scene = new WaitingRunsScene(Presets.QUICK);
		view = page.showView(QueueView.ID);
	}

	@AfterEach
	void close() throws Exception {
		scene.close();
		page.hideView(view);
	}

	@Test
	void aRunIsTrainedAgainAsItWasWhateverBecameOfTheExperiment() throws Exception {
		scene.experiment().set("value.learningRate", "2e-3");
		Run run = scene.submit();
		scene.experiment().set("value.learningRate", "5e-3");
		select(run);
		scene.experiment().execute(RunAgainHandler.ID);
		Run again = scene.await(2).getLast();

		assertEquals(run.values(), again.values());
		assertEquals(run.explicit(), again.explicit());
		assertEquals(run.configurationHash(), again.configurationHash());
		assertEquals(run.task(), again.task());
		assertEquals(run.placement(), again.placement());
		assertEquals(Provenance.NONE.from(run.id()), again.provenance());
	}

	@Test
	void whatAPersonHopesForGoesAlongOnce() throws Exception {
		scene.experiment().type("why", "smaller steps converge");
		Run run = scene.submit();
		assertEquals("smaller steps converge", run.provenance().why());
		Waiting.until("the line is empty again", () -> scene.experiment().control("why", Text.class).getText().isEmpty());
		scene.submit();
		assertEquals("", scene.await(2).getLast().provenance().why());
	}

	@Test
	void itHasAProcessAndTheHistoryShowsTheConfigurationItself() throws Exception {
		DebugUITools.getLastLaunch(IDebugUIConstants.ID_RUN_LAUNCH_GROUP); // the history begins when it is first asked for
		Run run = scene.submit();
		select(run);
		scene.experiment().execute(RunAgainHandler.ID);
		Run again = scene.await(2).getLast();
		Waiting.until("there are two launches", () -> launches.getLaunches().length == 2
				&& launches.getLaunches()[1].getProcesses().length == 1);
		ILaunch launch = launches.getLaunches()[1];

		assertTrue(launch.getProcesses()[0].getLabel().startsWith(again.label()), launch.getProcesses()[0].getLabel());
		ILaunchConfiguration configuration = launches.getLaunchConfigurations()[0];
		assertEquals(1, launches.getLaunchConfigurations().length);
		Waiting.until("the history has it", () -> configuration
				.equals(DebugUITools.getLastLaunch(IDebugUIConstants.ID_RUN_LAUNCH_GROUP)));
	}

	@Test
	void seedsMakeAGroup() throws Exception {
		Run run = scene.submit();
		select(run);
		scene.experiment().execute(RunSeedsHandler.ID);
		Shell dialog = ExperimentScene.dialog("Run With Seeds");
		Widgets.find(dialog, "seeds.first", Spinner.class).setSelection(11);
		Widgets.find(dialog, "seeds.count", Spinner.class).setSelection(3);
		ExperimentScene.press(dialog, "Train");
		List<Run> group = scene.await(4).subList(1, 4);

		assertEquals(List.of(11L, 12L, 13L), group.stream().map(each -> each.task().seed()).toList());
		assertEquals(1, group.stream().map(each -> each.provenance().group()).distinct().count());
		assertTrue(group.getFirst().provenance().group().isPresent());
		assertTrue(group.stream().allMatch(each -> each.values().equals(run.values())));
	}

	@Test
	void anExperimentIsTrainedWithSeedsFromItsEditor() throws Exception {
		page.activate(page.getActiveEditor());
		scene.experiment().execute(RunSeedsHandler.ID);
		ExperimentScene.press(ExperimentScene.dialog("Run With Seeds"), "Train");
		List<Run> group = scene.await(5);

		assertEquals(List.of(1L, 2L, 3L, 4L, 5L), group.stream().map(each -> each.task().seed()).toList());
		assertEquals(Optional.empty(), group.getFirst().parent());
	}

	@Test
	void whyAndParentComeFromTheEditor() throws Exception {
		Training.start(scene.experiment().file(), ILaunchManager.RUN_MODE, Provenance.NONE.from("r7").because("less overfitting"), List.of());
		Run run = scene.await(1).getLast();

		assertEquals(Provenance.NONE.from("r7").because("less overfitting"), run.provenance());
	}

	@Test
	void aForkKnowsTheRunThatItsConfigurationWasTakenFrom() throws Exception {
		scene.experiment().set("value.learningRate", "2e-3");
		Run run = scene.submit();
		scene.experiment().set("value.learningRate", "5e-3");
		scene.submit();
		select(run);
		scene.experiment().execute(CopyFromRunHandler.ID);
		scene.experiment().set("value.batchSize", "16");
		scene.experiment().type("why", "a smaller batch");
		Run fork = scene.submit();
		Waiting.until("the line is empty again", () -> scene.experiment().control("why", Text.class).getText().isEmpty());

		assertEquals("0.002", fork.values().get("learningRate"), "of the run that it was taken from");
		assertEquals("16", fork.values().get("batchSize"));
		assertEquals(Optional.of(run.id()), fork.parent());
		assertEquals(Optional.empty(), scene.submit().parent(), "the next one was not taken from it");
	}

	@Test
	void halfABatchIsTheSystemsProposal() throws Exception {
		Run run = scene.submit();
		int size = Integer.parseInt(run.values().get("batchSize"));
		new Resubmission(run, Provenance.NONE.from(run.id()).by(Provenance.Asker.SYSTEM),
				Map.of("batchSize", Integer.toString(size / 2)), List.of()).schedule();
		Run half = scene.await(2).getLast();

		assertEquals(Integer.toString(size / 2), half.values().get("batchSize"));
		assertTrue(half.explicit().contains("batchSize"));
		assertNotEquals(run.configurationHash(), half.configurationHash());
		assertEquals(Provenance.Asker.SYSTEM, half.provenance().asker());
		assertEquals(Optional.of(run.id()), half.parent());
	}

	private void select(Run... runs) {
		page.activate(view);
		Waiting.until("it is selected", () -> {
			view.getSite().getSelectionProvider().setSelection(new StructuredSelection(runs));
			return view.getSite().getSelectionProvider().getSelection().equals(new StructuredSelection(runs));
		});
		Waiting.untilIdle();
	}
}
