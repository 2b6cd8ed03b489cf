// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.attune.core.run.Run;
import org.attune.ui.tests.ExperimentScene;
import org.attune.ui.tests.NoErrorLogged;
import org.attune.ui.tests.RecordedRun;
import org.attune.ui.tests.RunsOnDisk;
import org.attune.ui.tests.Waiting;
import org.attune.ui.tests.Widgets;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IExportWizard;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The wizards as the Export dialog makes them. */
@ExtendWith(NoErrorLogged.class)
final class ExportRunsWizardTest {
	@TempDir
	Path folder;

	private RunsOnDisk runs;
	private Run first;
	private Run second;
	private WizardDialog dialog;

	@BeforeEach
	void train() throws CoreException {
		runs = new RunsOnDisk();
		first = runs.add(RecordedRun.ordinary().set("learningRate", "0.01"));
		second = runs.add(RecordedRun.ordinary().set("learningRate", "0.1"));
	}

	@AfterEach
	void close() throws CoreException {
		dialog.close();
		runs.close();
	}

	@Test
	void selectedRunsAreWrittenAsATableAndTheirPointsBesideIt() throws Exception {
		open("org.attune.ui.export.csv", first);
		target(folder.resolve("out.csv"));
		find("export.points", Button.class).setSelection(true);
		finish();
		Waiting.until("the points are written", () -> Files.exists(folder.resolve("out-points.csv")));
		assertEquals(2, Files.readAllLines(folder.resolve("out.csv")).size());
		assertTrue(Files.readString(folder.resolve("out.csv")).contains(first.id()));
		assertTrue(Files.readString(folder.resolve("out-points.csv")).contains("validation_accuracy,20,2"));
	}

	@Test
	void withoutASelectionAllRunsAreMeant() throws Exception {
		open("org.attune.ui.export.json");
		assertFalse(find("export.selected", Button.class).isEnabled());
		target(folder.resolve("out.json"));
		finish();
		Waiting.until("the file is written", () -> Files.exists(folder.resolve("out.json")));
		final String json = Files.readString(folder.resolve("out.json"));
		assertTrue(json.contains(first.id()) && json.contains(second.id()));
	}

	@Test
	void tensorBoardGetsAFolderPerRun() throws Exception {
		open("org.attune.ui.export.tensorBoard", first, second);
		target(folder.resolve("logs"));
		finish();
		Waiting.until("both runs are written", () -> hasEvents(first) && hasEvents(second));
	}

	private boolean hasEvents(Run run) {
		final Path place = folder.resolve("logs").resolve(run.id());
		if (!Files.isDirectory(place)) {
			return false;
		}
		try (Stream<Path> files = Files.list(place)) {
			return files.anyMatch(file -> file.toString().contains("tfevents"));
		} catch (IOException e) {
			throw new IllegalStateException(e);
		}
	}

	@Test
	void optunaGetsTheObjectiveThatIsChosen() throws Exception {
		open("org.attune.ui.export.optuna", first);
		target(folder.resolve("journal.log"));
		find("export.objective", Combo.class).select(3);
		finish();
		Waiting.until("the journal is written", () -> Files.exists(folder.resolve("journal.log")));
		assertTrue(Files.readAllLines(folder.resolve("journal.log")).getFirst().contains("\"directions\":[1]"));
	}

	@Test
	void aFileIsReplacedOnlyAfterAQuestion() throws Exception {
		final Path out = Files.writeString(folder.resolve("out.csv"), "mine");
		open("org.attune.ui.export.csv", first);
		target(out);
		answer("No");
		assertFalse(dialog.getCurrentPage().getWizard().performFinish());
		assertEquals("mine", Files.readString(out));

		answer("Yes");
		finish();
		Waiting.until("the file is replaced", () -> !read(out).equals("mine"));
	}

	private void answer(String label) {
		final String title = dialog.getCurrentPage().getTitle();
		dialog.getShell().getDisplay().asyncExec(() -> {
			final Shell question = Stream.of(dialog.getShell().getDisplay().getShells())
					.filter(shell -> shell.getText().equals(title)
							&& shell != dialog.getShell()).findFirst().orElseThrow();
			ExperimentScene.press(question, label);
		});
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		} catch (IOException e) {
			throw new IllegalStateException(e);
		}
	}

	@Test
	void aPlaceThatCannotBeIsRefused() throws Exception {
		open("org.attune.ui.export.csv", first);
		target(Path.of("relative.csv"));
		assertRefused("absolute path");
		target(folder.resolve("none/out.csv"));
		assertRefused("does not exist");
		target(folder);
		assertRefused("is a folder");
	}

	@Test
	void mlflowNeedsAServer() throws Exception {
		open("org.attune.ui.export.mlflow", first);
		assertRefused("Preferences > Attune > Integrations");
	}

	private void assertRefused(String why) {
		assertFalse(dialog.getCurrentPage().isPageComplete());
		assertTrue(dialog.getCurrentPage().getErrorMessage().contains(why), dialog.getCurrentPage().getErrorMessage());
	}

	private void open(String id, Run... selected) throws CoreException {
		final IExportWizard wizard = (IExportWizard) PlatformUI.getWorkbench().getExportWizardRegistry().findWizard(id).createWizard();
		wizard.init(PlatformUI.getWorkbench(), new StructuredSelection(List.of(selected)));
		dialog = new WizardDialog(PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell(), wizard);
		dialog.setBlockOnOpen(false);
		dialog.open();
		Waiting.untilIdle();
	}

	private void target(Path path) {
		find("export.target", Text.class).setText(path.toString());
	}

	private void finish() {
		assertTrue(dialog.getCurrentPage().isPageComplete(), dialog.getCurrentPage().getErrorMessage());
		assertTrue(dialog.getCurrentPage().getWizard().performFinish());
	}

	private <T extends Control> T find(String key, Class<T> type) {
		return Widgets.find(dialog.getShell(), key, type);
	}
}
