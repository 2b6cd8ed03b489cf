// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.launch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

import org.attune.core.launch.TrainingConfigurations;
import org.attune.core.launch.TrainingLaunch;
import org.attune.core.run.Run;
import org.attune.core.run.RunStatus;
import org.attune.core.run.Runs;
import org.attune.model.configuration.Configurations;
import org.attune.model.preset.Presets;
import org.attune.ui.editor.TuningEditor;
import org.attune.ui.tests.ExperimentScene;
import org.attune.ui.tests.NoErrorLogged;
import org.attune.ui.tests.Waiting;
import org.attune.ui.tests.Widgets;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchManager;
import org.eclipse.debug.ui.DebugUITools;
import org.eclipse.debug.ui.IDebugUIConstants;
import org.eclipse.jface.dialogs.MessageDialogWithToggle;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.ISetSelectionTarget;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(NoErrorLogged.class)
final class TrainingTest {
	private static final String REFUSED = "Not Trained";
	private static final String WORKER_THAT_ENDS_AT_ONCE = '"'
			+ Path.of(System.getProperty("java.home"), "bin", "java").toString() + "\" -version";
	private static final String SAVING = "org.eclipse.debug.ui.save_dirty_editors_before_launch";
	private final ILaunchManager launches = DebugPlugin.getDefault().getLaunchManager();
	private final IEclipsePreferences preferences = InstanceScope.INSTANCE.getNode("org.attune.core");
	private ExperimentScene scene;

	@BeforeEach
	void createTheProject() throws CoreException {
		scene = new ExperimentScene(Presets.QUICK);
	}

	@AfterEach
	void close() throws CoreException {
		preferences.remove("workerCommand");
		launches.removeLaunches(launches.getLaunches());
		for (ILaunchConfiguration configuration : configurations()) {
			configuration.delete();
		}
		scene.close();
	}

	@Test
	void aBadExperimentIsRefusedWithAllThatIsToBePutRight() throws Exception {
		scene.open();
		scene.set("value.learningRate", "fast");
		scene.set("value.batchSize", "0");
		scene.execute(RunHandler.ID);
		String message = message(ExperimentScene.dialog(REFUSED));

		assertTrue(message.contains("Learning rate: 'fast' is not a number"), message);
		assertTrue(message.contains("Batch size must be at least 1"), message);
		assertEquals(0, configurations().length, "nothing is made of a refused experiment");
	}

	@Test
	void theExperimentIsSavedBefore() throws Exception {
		TuningEditor editor = scene.open();
		scene.set("value.batchSize", "0");
		scene.execute(RunHandler.ID);
		ExperimentScene.dialog(REFUSED);

		assertFalse(editor.isDirty());
		assertEquals("0", Configurations.assignment(scene.saved(), "batchSize").orElseThrow().getValue());
	}

	@Test
	void aGoodExperimentIsSubmittedAsItStandsInTheEditor() throws Exception {
		preferences.put("workerCommand", WORKER_THAT_ENDS_AT_ONCE);
		scene.open();
		scene.type("value.learningRate", "2e-2");
		scene.execute(RunHandler.ID);
		Waiting.until("the run is there", () -> run().isPresent());
		Run run = run().orElseThrow();
		Waiting.until("a worker that does nothing has ended", () -> run.status().ended());

		assertEquals("0.02", run.values().get("learningRate"));
		assertTrue(run.explicit().contains("learningRate"));
		assertEquals(1, configurations().length);
	}

	@Test
	void aLaunchFromTheHistorySavesTheEditorToo() throws Exception {
		IEclipsePreferences debug = InstanceScope.INSTANCE.getNode(IDebugUIConstants.PLUGIN_ID);
		debug.put(SAVING, MessageDialogWithToggle.ALWAYS);
		preferences.put("workerCommand", WORKER_THAT_ENDS_AT_ONCE);
		ILaunchConfiguration configuration = new TrainingConfigurations().of(scene.file());
		scene.open();
		scene.type("value.learningRate", "3e-2");
		DebugUITools.launch(configuration, ILaunchManager.RUN_MODE);
		Waiting.until("the run has ended", () -> run().map(Run::status).filter(RunStatus::ended).isPresent());
		debug.remove(SAVING);

		assertEquals("0.03", run().orElseThrow().values().get("learningRate"));
	}

	@Test
	void whatTheLaunchRefusesIsShown() throws Exception {
		preferences.put("workerCommand", "ssh \"gpu01");
		scene.open();
		scene.execute(RunHandler.ID);
		String message = message(ExperimentScene.dialog(REFUSED));

		assertTrue(message.contains("ssh \"gpu01"), message);
		assertEquals(1, configurations().length, "the configuration is there to be corrected");
	}

	private Optional<Run> run() {
		return PlatformUI.getWorkbench().getService(Runs.class).all().stream()
				.filter(run -> run.experiment().equals(scene.file().getFullPath().toString())).findFirst();
	}

	@Test
	void theFormsButtonDoesTheSame() throws Exception {
		scene.open();
		scene.set("value.batchSize", "0");
		scene.press("run");

		assertTrue(message(ExperimentScene.dialog(REFUSED)).contains("Batch size"));
	}

	@Test
	void aBrokenFileIsRefusedWithItsLine() throws Exception {
		scene.write("<?xml version=\"1.0\"?>\n<broken");
		new TrainingShortcut().launch(new StructuredSelection(scene.file()), ILaunchManager.RUN_MODE);
		String message = message(ExperimentScene.dialog(REFUSED));

		assertTrue(message.contains("shapes.tuning, line 2"), message);
	}

	@Test
	void withoutAnExperimentThePersonIsToldWhatToDo() throws Exception {
		scene.execute(RunHandler.ID);
		String message = message(ExperimentScene.dialog(REFUSED));

		assertTrue(message.contains("*.tuning"), message);
	}

	@Test
	void theSelectedExperimentIsMeantInTheProjectExplorer() throws Exception {
		selectBrokenFileInTheProjectExplorer();
		scene.execute(RunHandler.ID);

		assertTrue(message(ExperimentScene.dialog(REFUSED)).contains("broken.tuning, line 2"));
	}

	@Test
	void theShownExperimentIsMeantInItsEditor() throws Exception {
		IWorkbenchPage page = scene.open().getSite().getPage();
		scene.set("value.batchSize", "0");
		selectBrokenFileInTheProjectExplorer();
		page.activate(page.getActiveEditor());
		scene.execute(RunHandler.ID);

		assertTrue(message(ExperimentScene.dialog(REFUSED)).contains("Batch size"));
	}

	private void selectBrokenFileInTheProjectExplorer() throws Exception {
		IFile other = scene.file().getParent().getFile(IPath.fromOSString("broken.tuning"));
		other.create("<?xml version=\"1.0\"?>\n<broken".getBytes(StandardCharsets.UTF_8), IResource.NONE, null);
		IViewPart explorer = PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage()
				.showView(IPageLayout.ID_PROJECT_EXPLORER);
		((ISetSelectionTarget) explorer).selectReveal(new StructuredSelection(other));
		Waiting.until("the file is selected", () -> SelectedExperiment
				.in(explorer.getSite().getSelectionProvider().getSelection()).filter(other::equals).isPresent());
		Waiting.untilIdle();
	}

	@Test
	void theShortcutRefusesAlike() throws Exception {
		scene.open();
		scene.set("value.batchSize", "0");
		new TrainingShortcut().launch(scene.open(), ILaunchManager.RUN_MODE);

		assertTrue(message(ExperimentScene.dialog(REFUSED)).contains("Batch size"));
	}

	@Test
	void theShortcutKnowsItsFile() throws Exception {
		TrainingShortcut shortcut = new TrainingShortcut();

		assertEquals(scene.file(), shortcut.getLaunchableResource(new StructuredSelection(scene.file())));
		assertEquals(scene.file(), shortcut.getLaunchableResource(scene.open()));
		assertNull(shortcut.getLaunchableResource(new StructuredSelection(scene.file().getProject())));
	}

	@Test
	void aConfigurationIsCreatedOnceForAnExperiment() throws Exception {
		ILaunchConfiguration created = new TrainingConfigurations().of(scene.file());
		ILaunchConfiguration found = new TrainingConfigurations().of(scene.file());

		assertEquals(created, found);
		assertEquals(1, configurations().length);
		assertEquals("shapes", created.getName());
		assertEquals(scene.file().getFullPath().toString(), created.getAttribute(TrainingLaunch.EXPERIMENT, ""));
		assertArrayEquals(new IResource[] { scene.file() }, created.getMappedResources());
	}

	@Test
	void severalSelectedFilesAreNoExperiment() {
		StructuredSelection several = new StructuredSelection(new Object[] { scene.file(), scene.file() });
		assertEquals(Optional.empty(), SelectedExperiment.in(several));
		assertEquals(Optional.of(scene.file()), SelectedExperiment.in(new StructuredSelection(scene.file())));
	}

	private ILaunchConfiguration[] configurations() throws CoreException {
		return Arrays.stream(launches.getLaunchConfigurations(launches.getLaunchConfigurationType(TrainingLaunch.TYPE)))
				.toArray(ILaunchConfiguration[]::new);
	}

	private static String message(Shell dialog) {
		return Widgets.all(dialog, Label.class).map(Label::getText).reduce("", String::concat);
	}
}
