// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.perspective;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.attune.ui.metrics.MetricsView;
import org.attune.ui.queue.QueueView;
import org.attune.ui.runs.RunsView;
import org.attune.ui.tests.AttuneParts;
import org.attune.ui.tests.NoErrorLogged;
import org.attune.ui.tests.Waiting;
import org.attune.ui.tests.Widgets;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.WorkbenchException;
import org.eclipse.ui.console.IConsoleConstants;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(NoErrorLogged.class)
final class TuningPerspectiveTest {
	private final IWorkbenchWindow window = PlatformUI.getWorkbench().getWorkbenchWindows()[0];

	@BeforeEach
	void openThePerspectiveAsItComes() throws WorkbenchException {
		PlatformUI.getWorkbench().showPerspective(TuningPerspective.ID, window);
		page().resetPerspective();
		Waiting.untilIdle();
	}

	@ParameterizedTest
	@ValueSource(strings = { MetricsView.ID, RunsView.ID, IConsoleConstants.ID_CONSOLE_VIEW,
			IPageLayout.ID_PROJECT_EXPLORER, IPageLayout.ID_PROGRESS_VIEW, IPageLayout.ID_PROBLEM_VIEW })
	void hasTheView(String id) {
		assertNotNull(page().findViewReference(id), id);
	}

	@Test
	void metricsTakeAboutHalfOfTheWidthBesideTheExplorer() {
		double part = bounds("metrics.canvas").width / (double) window.getShell().getClientArea().width;

		assertTrue(part > 0.35 && part < 0.5, "Metrics take " + part + " of the window");
	}

	@Test
	void runsLieBelowMetrics() {
		Rectangle metrics = bounds("metrics.canvas");

		assertTrue(bounds("runs.table").y >= metrics.y + metrics.height);
	}

	@Test
	void offersItsWizardAndItsViews() {
		assertTrue(List.of(page().getNewWizardShortcuts()).contains("org.attune.ui.wizard.experiment"));
		assertEquals(List.of(), AttuneParts.views().filter(id -> !List.of(page().getShowViewShortcuts()).contains(id)).toList());
	}

	static Stream<String> looksIntoRuns() {
		return AttuneParts.views().filter(id -> !List.of(RunsView.ID, QueueView.ID, MetricsView.ID).contains(id));
	}

	@ParameterizedTest
	@MethodSource("looksIntoRuns")
	void aViewThatIsOpenedLiesWithTheCharts(String id) throws WorkbenchException {
		IViewPart view = page().showView(id);

		assertTrue(List.of(page().getViewStack(page().findView(MetricsView.ID))).contains(view));
	}

	@Test
	void everyViewHasATitleAndAnImage() {
		for (String id : List.of(MetricsView.ID, RunsView.ID)) {
			IViewPart view = page().findView(id);
			assertNotNull(view.getTitleImage());
		}
		assertEquals(List.of("Metrics", "Runs"), Arrays.asList(page().findView(MetricsView.ID).getTitle(),
				page().findView(RunsView.ID).getTitle()));
	}

	/** Of the view's area, in coordinates of the display. */
	private Rectangle bounds(String key) {
		Composite area = Widgets.find(window.getShell(), key, Composite.class).getParent();
		return area.getDisplay().map(area.getParent(), null, area.getBounds());
	}

	private IWorkbenchPage page() {
		return window.getActivePage();
	}
}
