// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.consent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.attune.trace.TraceEvent;
import org.attune.trace.TraceEvent.PerspectiveClosed;
import org.attune.trace.TraceEvent.PerspectiveOpened;
import org.attune.trace.TraceEvent.ViewClosed;
import org.attune.trace.TraceEvent.ViewOpened;
import org.attune.ui.metrics.MetricsView;
import org.attune.ui.perspective.TuningPerspective;
import org.attune.ui.runs.RunsView;
import org.attune.ui.tests.NoErrorLogged;
import org.attune.ui.tests.Waiting;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.WorkbenchException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(NoErrorLogged.class)
final class WorkbenchTraceTest {
	private static final String OTHER = "org.eclipse.ui.resourcePerspective";
	private final IWorkbench workbench = PlatformUI.getWorkbench();
	private final IWorkbenchWindow window = workbench.getWorkbenchWindows()[0];
	private final RecorderInMemory recorder = RecorderInMemory.consenting();
	private final List<IWorkbenchWindow> shown = new ArrayList<>();
	private final WorkbenchTrace trace = new WorkbenchTrace(workbench, recorder, shown::add);

	@BeforeEach
	void openThePerspectiveAsItComes() throws WorkbenchException {
		show(TuningPerspective.ID);
		page().resetPerspective();
		Waiting.untilIdle();
	}

	@AfterEach
	void end() {
		trace.end();
	}

	@Test
	void whatIsOpenAtTheStartIsRecorded() {
		begin();

		assertEquals(1, count(new PerspectiveOpened(TuningPerspective.ID)));
		assertEquals(1, count(new ViewOpened(RunsView.ID)));
		assertEquals(1, count(new ViewOpened(MetricsView.ID)));
		assertEquals(List.of(window), shown);
	}

	@Test
	void closingAndOpeningAViewIsRecordedOnce() throws WorkbenchException {
		begin();
		recorder.events.clear();
		page().hideView(page().findView(RunsView.ID));
		Waiting.untilIdle();
		assertEquals(List.of(new ViewClosed(RunsView.ID)), recorder.events);

		page().showView(RunsView.ID);
		page().showView(RunsView.ID);
		Waiting.untilIdle();
		assertEquals(List.of(new ViewClosed(RunsView.ID), new ViewOpened(RunsView.ID)), recorder.events);
	}

	@Test
	void leavingThePerspectiveClosesItAndNoneOfItsViews() throws WorkbenchException {
		begin();
		recorder.events.clear();
		show(OTHER);
		assertEquals(List.of(new PerspectiveClosed(TuningPerspective.ID)), recorder.events);

		show(TuningPerspective.ID);
		assertEquals(List.of(new PerspectiveClosed(TuningPerspective.ID), new PerspectiveOpened(TuningPerspective.ID)),
				recorder.events);
	}

	@Test
	void otherPluginsViewsAndOtherPerspectivesAreNobodysBusiness() throws WorkbenchException {
		show(OTHER);
		begin();
		page().showView("org.eclipse.ui.views.ContentOutline");
		Waiting.untilIdle();

		assertEquals(List.of(), recorder.events);
		assertEquals(List.of(), shown);
	}

	@Test
	void otherPluginsViewsInThePerspectiveAreLeftOutToo() throws WorkbenchException {
		begin();
		recorder.events.clear();
		page().showView("org.eclipse.ui.views.ContentOutline");
		Waiting.untilIdle();

		assertEquals(List.of(), recorder.events);
	}

	@Test
	void aLaterWindowIsFollowedToo() throws WorkbenchException {
		begin();
		recorder.events.clear();
		IWorkbenchWindow later = workbench.openWorkbenchWindow(TuningPerspective.ID, null);
		Waiting.until("the new window's view is recorded", () -> count(new ViewOpened(MetricsView.ID)) == 1);
		later.close();
		Waiting.until("its closing is recorded", () -> count(new PerspectiveClosed(TuningPerspective.ID)) == 1);

		assertEquals(1, count(new ViewClosed(MetricsView.ID)));
	}

	@Test
	void consentGivenLaterRecordsWhatIsOpenByThen() {
		recorder.withdrawConsent();
		begin();
		assertEquals(List.of(), recorder.events);

		recorder.giveConsent();
		Waiting.untilIdle();
		assertTrue(recorder.events.contains(new ViewOpened(RunsView.ID)), recorder.events.toString());
		assertEquals(new PerspectiveOpened(TuningPerspective.ID), recorder.events.getFirst());
	}

	@Test
	void nothingIsRecordedAfterTheEnd() throws WorkbenchException {
		begin();
		trace.end();
		recorder.events.clear();
		show(OTHER);

		assertEquals(List.of(), recorder.events);
		assertEquals(List.of(), recorder.listeners);
	}

	private void begin() {
		trace.begin();
		Waiting.untilIdle();
	}

	private void show(String perspective) throws WorkbenchException {
		workbench.showPerspective(perspective, window);
		Waiting.untilIdle();
	}

	private IWorkbenchPage page() {
		return window.getActivePage();
	}

	private long count(TraceEvent event) {
		return recorder.events.stream().filter(event::equals).count();
	}
}
