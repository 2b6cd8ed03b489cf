// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;

import org.attune.core.run.Run;
import org.attune.ui.tests.NoErrorLogged;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Parallel coordinates, by mouse, keyboard and menu. */
@ExtendWith(NoErrorLogged.class)
final class ExploreParallelTest {
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
	void anAxisForEachHyperparameterThatVariesAndOneForTheMetric() {
		scene.some();

		assertTrue(scene.axis("learningRate").scale().logarithmic(), "three decades");
		assertFalse(scene.axis("momentum").scale().logarithmic());
		assertEquals(List.of("adam", "sgd"), scene.axis("optimizer").ticks(9).stream().map(tick -> tick.label()).toList());
		assertEquals(1, scene.picture().data().constant(), "the epochs are the same in all runs");
	}

	@Test
	void aDragAlongAnAxisBrushesAndSelects() {
		List<Run> runs = scene.some();
		scene.brush(0, 0.92, 1.0);

		assertEquals(List.of(runs.get(2)), scene.selection());
		scene.await(() -> scene.picture().accepted().cardinality() == 1);
		assertEquals(Set.of(), scene.canvas.selected(), "what is brushed keeps its colours");
		assertEquals("1 of 4 runs", scene.find("explore.count", Label.class).getText());
	}

	@Test
	void severalBrushesCombine() {
		List<Run> runs = scene.some();
		scene.brush(0, 0.3, 1.0);
		assertEquals(List.of(runs.get(1), runs.get(2), runs.get(3)), scene.selection());
		scene.brush(2, 0.0, 0.4);

		assertEquals(List.of(runs.get(1)), scene.selection(), "the run with Adam");
		scene.key(SWT.ESC);
		assertEquals(List.of(), scene.selection());
		scene.await(() -> scene.picture().accepted().cardinality() == 4);
	}

	@Test
	void runsWithoutAValueLieBelowAndCanBeBrushed() {
		List<Run> runs = scene.some();
		int axis = scene.picture().axes().size() - 1;
		int bottom = scene.picture().plot().y + scene.picture().plot().height - 2;
		assertTrue(scene.picture().heightOf(axis, 3) > scene.picture().plot().y + scene.picture().axisHeight(), "diverged");
		scene.drag(scene.picture().positionOf(axis), bottom, scene.picture().positionOf(axis), bottom - 6);

		assertEquals(List.of(runs.get(3)), scene.selection());
	}

	@Test
	void brushedRunsAreShownInTheMetricsView() {
		List<Run> runs = scene.some();
		scene.brush(0, 0.3, 1.0);
		scene.press("explore.show");

		assertEquals(Set.of(runs.get(1).id(), runs.get(2).id(), runs.get(3).id()), scene.shown.ids());
		scene.press("explore.clear");
		assertFalse(scene.find("explore.show", Button.class).isEnabled());
	}

	@Test
	void anAxisIsMovedTurnedAndRescaledByTheMouse() {
		scene.some();
		int label = scene.picture().plot().y - 8;
		scene.drag(scene.picture().positionOf(0), label, scene.picture().positionOf(2), label);
		scene.awaitAxes("momentum", "optimizer", "learningRate", ExploreData.TARGET);
		scene.drag(scene.picture().positionOf(2), label, scene.picture().positionOf(2), label);
		scene.await(() -> scene.axis("learningRate").flipped());
		scene.mouse(SWT.MouseDoubleClick, scene.picture().positionOf(2), label);
		scene.await(() -> !scene.axis("learningRate").scale().logarithmic());
	}

	@Test
	void theKeyboardDoesTheSame() {
		scene.some();
		scene.type('+');
		scene.awaitAxes("momentum", "learningRate", "optimizer", ExploreData.TARGET);
		assertTrue(scene.canvas.description().startsWith("Axis Learning rate, 2 of 4, logarithmic"), scene.canvas.description());
		scene.type('l');
		scene.await(() -> !scene.axis("learningRate").scale().logarithmic());
		scene.type('i');
		scene.await(() -> scene.axis("learningRate").flipped());
		scene.type('-');
		scene.awaitAxes("learningRate", "momentum", "optimizer", ExploreData.TARGET);
		scene.key(SWT.ARROW_RIGHT);
		assertTrue(scene.canvas.description().startsWith("Axis Momentum"), scene.canvas.description());
		scene.key(SWT.ARROW_UP);
		assertFalse(scene.canvas.brushes().isEmpty());
		assertTrue(scene.canvas.description().contains("brushed from"), scene.canvas.description());
		scene.key(SWT.DEL);
		assertTrue(scene.canvas.brushes().isEmpty());
	}

	@Test
	void theMenuDoesTheSame() {
		scene.some();
		scene.canvas.getMenu().notifyListeners(SWT.Show, new Event());
		assertTrue(scene.canvas.getMenu().getItem(0).getSelection());
		scene.canvas.getMenu().getItem(0).notifyListeners(SWT.Selection, new Event());
		scene.await(() -> !scene.axis("learningRate").scale().logarithmic());
	}

	@Test
	void thePointerNamesTheRun() {
		List<Run> runs = scene.some();
		scene.mouse(SWT.MouseMove, scene.picture().positionOf(0) + 1, scene.picture().heightOf(0, 2));
		String tip = scene.canvas.getToolTipText();

		assertTrue(tip.startsWith(runs.get(2).label()), tip);
		assertTrue(tip.contains("Learning rate: 0.1"), tip);
		scene.mouse(SWT.MouseMove, scene.picture().positionOf(0), 8);
		assertTrue(scene.canvas.getToolTipText().contains("drag to move"), scene.canvas.getToolTipText());
	}
}
