// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.attune.model.preset.Presets;
import org.attune.trace.Cause;
import org.attune.ui.tests.Dialogs;
import org.attune.ui.tests.ExperimentScene;
import org.attune.ui.tests.NoErrorLogged;
import org.attune.ui.tests.RecordedEdits;
import org.attune.ui.tests.RecordedRun;
import org.attune.ui.tests.RunsOnDisk;
import org.attune.ui.tests.Waiting;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.keys.IBindingService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong is known before the training, and can be put right from the field. */
@ExtendWith(NoErrorLogged.class)
final class QuickFixTest {
	private static final long GIBIBYTE = 1L << 30;
	private final RecordedEdits recorded = new RecordedEdits();
	private ExperimentScene scene;
	private TuningEditor editor;

	@BeforeEach
	void openTheEditor() throws CoreException {
		scene = new ExperimentScene(Presets.EVERYTHING);
		editor = scene.open();
	}

	@AfterEach
	void close() throws CoreException {
		scene.close();
		recorded.close();
	}

	@Test
	void theFieldOffersWhatCouldBeMeant() throws Exception {
		scene.set("value.learningRate", "0,01");
		assertEquals(List.of("Set Learning rate to 0.01", "Reset Learning rate to its default, 0.001"),
				offers("value.learningRate"));

		fix("value.learningRate", 0);
		assertEquals("0.01", scene.control("value.learningRate", Text.class).getText());
		assertEquals("", problem("Learning rate"));
		assertEquals(Cause.FIX, recorded.edits().getLast().cause());
		scene.execute(IWorkbenchCommandConstants.EDIT_UNDO);
		assertEquals("0,01", scene.assignment("learningRate").getValue());

		fix("value.learningRate", 1);
		assertFalse(scene.assignment("learningRate").isSetValue());
		assertEquals(Cause.RESET, recorded.edits().getLast().cause());
	}

	@Test
	void aClickOnTheMarkOffersTheFixes() {
		scene.set("value.learningRate", "0,01");
		List<String> offered = new ArrayList<>();
		Dialogs.whenMenuOpens(menu -> {
			Arrays.stream(menu.getItems()).map(MenuItem::getText).forEach(offered::add);
			menu.getItem(0).notifyListeners(SWT.Selection, new Event());
		});
		Text rate = scene.control("value.learningRate", Text.class);
		Event click = new Event();
		click.button = 1;
		click.x = rate.getLocation().x - 3;
		click.y = rate.getLocation().y + 3;
		rate.getParent().notifyListeners(SWT.MouseDown, click);

		Waiting.until("a fix is taken", () -> rate.getText().equals("0.01"));
		assertEquals(List.of("Set Learning rate to 0.01", "Reset Learning rate to its default, 0.001"), offered);
	}

	@Test
	void valuesBesideEachOtherAreChecked() {
		scene.set("value.patience", "50");
		assertTrue(problem("Early stopping").contains("Enter at most 19"), problem("Early stopping"));

		fix("value.patience", 1);
		assertEquals("51", scene.assignment("epochs").getValue());
		assertEquals("", problem("Early stopping"));
	}

	@Test
	void aGoodFieldHasNothingToFix() {
		assertEquals(List.of("Nothing to fix here"), offers("value.epochs"));
	}

	@Test
	void theKeyboardReachesTheFixes() {
		scene.control("value.epochs", Text.class).setFocus();
		assertEquals("Ctrl+1", PlatformUI.getWorkbench().getService(IBindingService.class)
				.getBestActiveBindingFormattedFor(EditorCommands.QUICK_FIX));
	}

	@Test
	void theImagesOfAFolderAreCountedInTheBackground(@TempDir Path folder) throws Exception {
		Path images = Files.createDirectories(folder.resolve("train").resolve("cats"));
		for (int image = 0; image < 40; image++) {
			Files.createFile(images.resolve(image + ".png"));
		}
		Files.createFile(images.resolve("read.me"));
		scene.set("task.dataset", folder.toString());

		Waiting.until("the batch is compared with the images",
				() -> problem("Batch size").contains("only 40 training images"));
		fix("value.batchSize", 0);
		assertEquals("40", scene.assignment("batchSize").getValue());
	}

	@Test
	void theImagesOfAnArchiveAreCountedInTheBackground(@TempDir Path folder) throws Exception {
		TarWriter images = new TarWriter();
		for (int image = 0; image < 30; image++) {
			images.file("set/train/cats/" + image + ".png", 100);
		}
		scene.set("task.dataset", images.write(folder.resolve("cats.tar.gz")).toString());

		Waiting.until("the batch is compared with the images", () -> problem("Batch size").contains("only 30 training images"));
	}

	@Test
	void memoryIsForecastFromTheLastRunOfTheNetwork() throws Exception {
		try (RunsOnDisk runs = new RunsOnDisk(scene.file())) {
			runs.add(RecordedRun.ordinary().set("batchSize", "64").memory(2 * GIBIBYTE, 8 * GIBIBYTE));
			scene.set("value.batchSize", "512");
			Waiting.until("the forecast is there", () -> problem("Batch size").contains("GiB"));
			assertTrue(problem("Batch size").contains("about 14.6 GiB of memory, but there are 8.0 GiB"),
					problem("Batch size"));
			assertTrue(problem("Batch size").contains("needed 2.0 GiB with 64"), problem("Batch size"));

			runs.add(RecordedRun.ordinary().set("batchSize", "128").memory(3 * GIBIBYTE, 8 * GIBIBYTE));
			Waiting.until("two runs make a line", () -> problem("Batch size").contains("about 9.0 GiB"));
			assertTrue(problem("Batch size").contains("Up to 448 should fit"), problem("Batch size"));
			fix("value.batchSize", 0);
			assertEquals("256", scene.assignment("batchSize").getValue());
			assertEquals("", problem("Batch size"));

			scene.set("value.batchSize", "512");
			scene.choose("task.network", "LeNet");
			assertEquals("", problem("Batch size"), "of another network nothing is known");
		}
	}

	private List<String> offers(String key) {
		Menu menu = open(key);
		List<String> offers = Arrays.stream(menu.getItems()).map(MenuItem::getText).toList();
		menu.dispose();
		return offers;
	}

	private void fix(String key, int index) {
		Menu menu = open(key);
		menu.getItem(index).notifyListeners(SWT.Selection, new Event());
		menu.dispose();
		Waiting.untilIdle();
	}

	private Menu open(String key) {
		scene.control(key, Text.class).setFocus();
		return ((ExperimentForm) editor.page()).openFixes().orElseThrow();
	}

	private String problem(String label) {
		return ((ExperimentForm) editor.page()).problemText(label).orElse("");
	}
}
