// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;

import org.attune.core.run.Metric;
import org.attune.core.run.Run;
import org.attune.core.run.RunStatus;
import org.attune.core.run.Runs;
import org.attune.ui.metrics.MetricsView;
import org.attune.ui.runs.RunsView;
import org.attune.ui.tests.NoErrorLogged;
import org.attune.ui.tests.RecordedRun;
import org.attune.ui.tests.Waiting;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.XMLMemento;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(NoErrorLogged.class)
final class ExploreViewTest {
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
	void saysInWordsWhatIsMissing() {
		assertTrue(scene.find("explore.empty", Label.class).getText().contains("No runs yet"));
		scene.disk.add(RecordedRun.ordinary());
		Waiting.until("it asks for another value",
				() -> scene.find("explore.empty", Label.class).getText().contains("same hyperparameters"));
	}

	@Test
	void anotherMetricIsAnotherAxis() {
		scene.some();
		Combo metric = scene.find("explore.metric", Combo.class);
		metric.select(Metric.VALIDATION_LOSS.ordinal());
		metric.notifyListeners(SWT.Selection, new Event());

		scene.await(() -> scene.axis(ExploreData.TARGET).label().equals(Metric.VALIDATION_LOSS.label()));
		assertEquals(0.2, scene.picture().data().target().value(1), 1e-9);
	}

	@Test
	void aRunThatIsAddedAppears() {
		scene.some();
		scene.disk.add(new RecordedRun(RunStatus.FINISHED).set("learningRate", "0.5").accuracies(0.3));
		scene.await(() -> scene.picture().data().runs().size() == 5);
	}

	@Test
	void choicesAreKept() throws CoreException {
		ExploreSettings settings = new ExploreSettings(Metric.LOSS, List.of("b", "a"), Set.of("a"), Set.of("b"), "a", "b", 2);
		XMLMemento memento = XMLMemento.createWriteRoot("view");
		ExploreMemento.save(settings, memento);

		assertEquals(settings, ExploreMemento.load(memento));
		assertEquals(ExploreSettings.DEFAULT, ExploreMemento.load(null));
		assertEquals(ExploreSettings.DEFAULT, ExploreMemento.load(XMLMemento.createWriteRoot("view")));
	}

	@Test
	void whatIsSelectedElsewhereStandsOut() throws CoreException {
		List<Run> runs = scene.some();
		scene.page.showView(RunsView.ID).getSite().getSelectionProvider().setSelection(new StructuredSelection(runs.get(1)));
		Waiting.until("the run stands out", () -> scene.canvas.selected().equals(Set.of(runs.get(1))));
	}

	@Test
	void followsTheColoursOfTheTheme() {
		scene.some();
		scene.canvas.setBackground(new Color(47, 47, 47));
		scene.canvas.setForeground(new Color(230, 230, 230));
		scene.canvas.redraw();
		scene.await(() -> scene.picture().frame().style().dark());
		assertEquals(0x2F2F2F, scene.picture().raster().pixel(0, scene.picture().raster().height() - 1));
	}

	@Test
	void nothingIsDoneWhileItIsHidden() throws CoreException {
		scene.some();
		ParallelPicture before = scene.picture();
		scene.page.showView(MetricsView.ID);
		Waiting.untilIdle();
		assertFalse(scene.page.isPartVisible(scene.view), "charts lie in one folder");
		Run added = scene.disk.add(new RecordedRun(RunStatus.FINISHED).set("learningRate", "0.5").accuracies(0.3));
		Waiting.until("other views know the run", () -> PlatformUI.getWorkbench().getService(Runs.class).all().contains(added));
		Waiting.untilIdle();
		assertEquals(before, scene.picture());

		scene.page.showView(ExploreView.ID);
		scene.await(() -> scene.picture().data().runs().size() == 5);
	}

	@Test
	void everyControlHasATooltipAndTheViewHasHelp() {
		scene.some();
		for (String key : List.of("explore.metric", "explore.show", "explore.clear", "explore.x", "explore.logX",
				"explore.logY", "explore.colour", "explore.importance")) {
			assertNotEquals(null, scene.find(key, Control.class).getToolTipText(), key);
		}
	}
}
