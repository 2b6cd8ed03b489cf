// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.attune.core.run.Run;
import org.attune.core.run.RunStatus;
import org.attune.ui.tests.Dialogs;
import org.attune.ui.tests.NoErrorLogged;
import org.attune.ui.tests.Pixels;
import org.attune.ui.tests.RecordedRun;
import org.attune.ui.tests.Waiting;
import org.attune.ui.tests.Widgets;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the cells of the table look like and say, and what a click in one does. */
@ExtendWith(NoErrorLogged.class)
final class RunsCellsTest {
	private static final int ICON = 16;
	private RunsScene scene;

	@BeforeEach
	void openTheView() throws CoreException {
		scene = new RunsScene();
	}

	@AfterEach
	void closeTheView() throws CoreException {
		scene.close();
	}

	@Test
	void everyStatusHasItsOwnPicture() {
		Map<String, RunStatus> pictures = new HashMap<>();
		for (RunStatus status : List.of(RunStatus.RUNNING, RunStatus.FINISHED, RunStatus.STOPPED, RunStatus.CANCELLED,
				RunStatus.DIVERGED, RunStatus.OUT_OF_MEMORY, RunStatus.FAILED, RunStatus.LOST)) {
			Run run = scene.add(new RecordedRun(status).losses(1));
			Rectangle cell = scene.bounds(run, "Status");
			Rectangle icon = new Rectangle(cell.x + CellText.MARGIN, cell.y + 2, ICON, cell.height - 4);
			Pixels pixels = Pixels.of(scene.natTable());
			assertTrue(pixels.contrast(icon) > 40, status + " is seen");
			assertEquals(null, pictures.put(Arrays.toString(pixels.in(icon)), status), status + " looks as another one");
		}
	}

	@Test
	void aDefaultIsPalerThanAValueThatAPersonSet() {
		Run set = scene.add(RecordedRun.ordinary().set("optimizer", "sgd"));
		Run defaulted = scene.add(RecordedRun.ordinary().defaulted("optimizer", "sgd"));

		assertEquals(scene.cell(set, "Optimizer"), scene.cell(defaulted, "Optimizer"));
		assertTrue(contrast(set) > contrast(defaulted) + 30, contrast(set) + " against " + contrast(defaulted));
		assertTrue(contrast(defaulted) > 60, "it can be read");
	}

	private int contrast(Run run) {
		Rectangle cell = scene.bounds(run, "Optimizer");
		return Pixels.of(scene.natTable()).contrast(new Rectangle(cell.x + 1, cell.y + 1, cell.width - 3, cell.height - 3));
	}

	@Test
	void cellsAndTitlesExplainThemselves() {
		Run run = scene.add(new RecordedRun(RunStatus.FAILED).defaulted("optimizer", "sgd").message("No such dataset"));

		assertEquals("Failed\nNo such dataset", hover(scene.bounds(run, "Status")));
		assertEquals("Default: nobody set a value", hover(scene.bounds(run, "Optimizer")));
		assertEquals(run.experiment(), hover(scene.bounds(run, "Experiment")));
		assertTrue(hover(scene.title("Optimizer")).contains("grey, slanted value is the default"));
	}

	/** What appears where the mouse rests. */
	private String hover(Rectangle place) {
		scene.mouse(SWT.MouseHover, new Point(place.x + place.width / 2, place.y + place.height / 2), 0, 0);
		Waiting.until("there is a tooltip", () -> tip().isPresent());
		String text = Widgets.all(tip().orElseThrow(), Control.class).map(RunsCellsTest::text).reduce("", String::concat);
		scene.mouse(SWT.MouseDown, new Point(1, 1), 3, 0);
		Waiting.until("the tooltip is gone", () -> tip().isEmpty());
		return text;
	}

	private static String text(Control control) {
		return switch (control) {
		case CLabel label -> label.getText();
		case Label label -> label.getText();
		default -> "";
		};
	}

	private static Optional<Shell> tip() {
		return Arrays.stream(Display.getCurrent().getShells()).filter(shell -> (shell.getStyle() & SWT.TOOL) != 0 && shell.isVisible())
				.filter(shell -> Widgets.all(shell, CLabel.class).findAny().isPresent()).findFirst();
	}

	@Test
	void aDoubleClickAsksForTagsAndNote() {
		Run run = scene.add(RecordedRun.ordinary());
		Run other = scene.add(RecordedRun.ordinary());
		Dialogs.whenOpen("Tags and Note of " + run.label(), dialog -> {
			Widgets.find(dialog, "annotation.tags", Text.class).setText("baseline, slow");
			Widgets.find(dialog, "annotation.note", Text.class).setText("learns\nlate");
			Dialogs.press(dialog, "OK");
		});
		Rectangle tags = scene.bounds(run, "Tags");
		scene.mouse(SWT.MouseDoubleClick, new Point(tags.x + 3, tags.y + 3), 1, 0);
		Waiting.until("the run has its tags", () -> run.annotation().tags().size() == 2);

		Waiting.until("the cell shows them", () -> scene.cell(run, "Tags").equals("baseline, slow"));
		scene.filter("#slow");
		assertEquals(List.of(run), scene.order(run, other));
		assertEquals("learns\nlate", run.annotation().note());
		assertEquals("learns · late", RunText.note(run), "in one line");
	}
}
