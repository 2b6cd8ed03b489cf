// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.tracing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.attune.trace.FileEvent.FileOpened;
import org.attune.trace.FileEvent.FileSaved;
import org.attune.trace.PartEvent.PerspectiveFocused;
import org.attune.trace.PartEvent.ViewFocused;
import org.attune.trace.PresenceEvent.Active;
import org.attune.trace.PresenceEvent.Idle;
import org.attune.trace.TraceEvent;
import org.attune.ui.perspective.TuningPerspective;
import org.attune.ui.runs.RunsView;
import org.attune.ui.tests.NoErrorLogged;
import org.attune.ui.tests.RecordedEdits;
import org.attune.ui.tests.Waiting;
import org.attune.ui.tests.Widgets;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class UiTracingTest {
	@RegisterExtension
	final NoErrorLogged log = new NoErrorLogged();
	private final IWorkbenchPage page = PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
	private RecordedEdits recorder;
	private UiTracing tracing;

	@BeforeEach
	void begin() throws Exception {
		PlatformUI.getWorkbench().showPerspective(TuningPerspective.ID, page.getWorkbenchWindow());
		page.getWorkbenchWindow().getShell().forceActive();
		recorder = new RecordedEdits();
		tracing = new UiTracing(PlatformUI.getWorkbench(), recorder);
		tracing.begin();
	}

	@AfterEach
	void end() {
		tracing.end();
		recorder.close();
	}

	@Test
	void whatIsInFrontIsRecordedOnceAndOthersAreNotNamed() throws Exception {
		page.showView(RunsView.ID);
		Waiting.until("the view is in front", () -> recorder.events().contains(new ViewFocused(RunsView.ID)));
		page.showView("org.eclipse.ui.views.ProblemView");
		Waiting.until("another one is", () -> recorder.events().contains(new ViewFocused("other")));
		page.activate(page.findView(RunsView.ID));
		Waiting.untilIdle();

		assertEquals(1, recorder.events().stream().filter(new PerspectiveFocused(TuningPerspective.ID)::equals).count());
		assertTrue(recorder.events().stream().noneMatch(event -> event.toString().contains("ProblemView")));
	}

	@Test
	void aFileOfTheProjectIsRecordedByFingerprintWhenSavedInAnEditor() throws Exception {
		IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject("files-" + UUID.randomUUID());
		project.create(null);
		project.open(null);
		IFile file = project.getFile("notes.txt");
		file.create(new ByteArrayInputStream("abc".getBytes()), true, null);
		IEditorPart editor = IDE.openEditor(page, file, "org.eclipse.ui.DefaultTextEditor");
		Waiting.until("the opening is recorded", () -> of(FileOpened.class).size() == 1);
		Widgets.all((Composite) editor.getAdapter(Control.class).getParent(), StyledText.class).findFirst().orElseThrow().append("d");
		Waiting.until("the editor has changes", editor::isDirty);
		editor.doSave(new NullProgressMonitor());
		Waiting.until("the saving is recorded", () -> of(FileSaved.class).size() == 1);

		assertEquals("/" + project.getName() + "/notes.txt", of(FileSaved.class).getFirst().path());
		assertEquals(4, of(FileSaved.class).getFirst().size());
		assertEquals("88d4266fd4e6338d13b845fcf289579d209c897823b9217da3e161936f031589",
				of(FileSaved.class).getFirst().contentHash());
		assertEquals(1, of(FileSaved.class).getFirst().changed(), "one letter");
		page.closeEditor(editor, false);
		project.delete(true, true, null);
	}

	@Test
	void absenceAndReturnAreRecorded() {
		List<TraceEvent> events = new ArrayList<>();
		Display display = Display.getCurrent();
		Guard guard = new Guard(events::add);
		PresenceTrace presence = new PresenceTrace(display, recorder, guard, Duration.ofMillis(150));
		presence.begin();
		Waiting.until("the person counts as absent", () -> of(Idle.class).size() == 1);
		Shell shell = page.getWorkbenchWindow().getShell();
		shell.notifyListeners(SWT.MouseMove, new Event());
		shell.notifyListeners(SWT.MouseMove, new Event());
		presence.end();

		assertEquals(1, of(Active.class).size());
	}

	@Test
	void aHookThatFailsIsCountedAndToldOnce() {
		Guard guard = new Guard(recorder::record);
		guard.run(() -> {
			throw new IllegalStateException("broken");
		});
		guard.run(() -> {
			throw new IllegalStateException("broken again");
		});

		assertEquals(2, guard.failures());
		assertEquals(1, of(TraceEvent.RecorderFailed.class).size());
		assertEquals(1, log.takeErrors().size());
	}

	private <T> List<T> of(Class<T> type) {
		return recorder.events().stream().filter(type::isInstance).map(type::cast).toList();
	}
}
