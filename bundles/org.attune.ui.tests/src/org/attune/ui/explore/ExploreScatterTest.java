// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;

import org.attune.core.run.Run;
import org.attune.core.run.RunStatus;
import org.attune.ui.tests.NoErrorLogged;
import org.attune.ui.tests.RecordedRun;
import org.attune.ui.tests.Waiting;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.TabFolder;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The scatter plot, and the importance that leads to it. */
@ExtendWith(NoErrorLogged.class)
final class ExploreScatterTest {
	private ExploreScene scene;

	@BeforeEach
	void openTheView() throws CoreException {
		scene = new ExploreScene();
	}

	@AfterEach
	void closeTheView() throws CoreException {
		scene.close();
	}

	@Test
	void theScatterPlotShowsTheMetricOverAHyperparameter() {
		List<Run> runs = scene.some();
		scene.tab(1);
		ScatterCanvas scatter = scene.find("explore.scatter", ScatterCanvas.class);
		scene.await(() -> scatter.picture().isPresent());
		scene.choose("explore.x", "Momentum");
		scene.await(() -> scatter.picture().orElseThrow().x().id().equals("momentum"));
		scene.choose("explore.colour", "Learning rate");
		scene.await(() -> scatter.picture().orElseThrow().shade().axis().id().equals("learningRate"));
		ScatterPicture picture = scatter.picture().orElseThrow();
		Event move = new Event();
		move.x = picture.positionOf(1);
		move.y = picture.heightOf(picture.y().column().value(1));
		scatter.notifyListeners(SWT.MouseMove, move);
		assertTrue(scatter.getToolTipText().startsWith(runs.get(1).label()), scatter.getToolTipText());
		Event click = new Event();
		click.button = 1;
		scatter.notifyListeners(SWT.MouseDown, click);
		assertEquals(List.of(runs.get(1)), scene.selection());
	}

	@Test
	void theScatterPlotsAxesBecomeLogarithmicAndBack() {
		scene.some();
		scene.tab(1);
		ScatterCanvas scatter = scene.find("explore.scatter", ScatterCanvas.class);
		scene.await(() -> scatter.picture().isPresent());
		assertTrue(scatter.picture().orElseThrow().x().scale().logarithmic());
		assertTrue(scene.find("explore.logX", Button.class).getSelection());
		scene.press("explore.logX");
		scene.await(() -> !scatter.picture().orElseThrow().x().scale().logarithmic());
		scene.press("explore.logY");
		scene.await(() -> scatter.picture().orElseThrow().y().scale().logarithmic());
	}

	@Test
	void importanceWarnsWhereRunsAreFewAndOpensTheScatterPlot() {
		Random random = new Random(3);
		for (int i = 0; i < 12; i++) {
			double rate = random.nextDouble();
			scene.disk.add(new RecordedRun(RunStatus.FINISHED).set("learningRate", Double.toString(rate))
					.set("momentum", Double.toString(random.nextDouble())).accuracies(rate * 0.9));
		}
		scene.tab(2);
		Table table = scene.find("explore.importance", Table.class);
		Waiting.until("the importance is shown", () -> table.getItemCount() == 2 && warning().contains("12 runs"));

		assertEquals("Learning rate", table.getItem(0).getText(0));
		assertTrue(warning().contains("fewer than 20"), warning());
		assertTrue(scene.find("explore.meaning", Label.class).getText().contains("12 runs"));
		Event enter = new Event();
		enter.item = table.getItem(1);
		table.notifyListeners(SWT.DefaultSelection, enter);
		ScatterCanvas scatter = scene.find("explore.scatter", ScatterCanvas.class);
		scene.await(() -> scatter.picture().filter(picture -> picture.x().id().equals("momentum")).isPresent());
		assertEquals(1, scene.find("explore.pages", TabFolder.class).getSelectionIndex());
	}

	private String warning() {
		return scene.find("explore.warning", Label.class).getText();
	}
}
