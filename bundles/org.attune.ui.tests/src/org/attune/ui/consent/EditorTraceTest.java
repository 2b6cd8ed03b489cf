// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.consent;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

import org.attune.model.file.ExperimentFile;
import org.attune.model.preset.Presets;
import org.attune.trace.TraceEvent;
import org.attune.trace.TraceEvent.EditorClosed;
import org.attune.trace.TraceEvent.EditorOpened;
import org.attune.ui.tests.NoErrorLogged;
import org.attune.ui.tests.Waiting;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(NoErrorLogged.class)
final class EditorTraceTest {
	private final IWorkbenchPage page = PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
	private final IProject project = ResourcesPlugin.getWorkspace().getRoot()
			.getProject("editors-" + UUID.randomUUID().toString().substring(0, 8));
	private final RecorderInMemory recorder = RecorderInMemory.consenting();
	private final WorkbenchTrace trace = new WorkbenchTrace(PlatformUI.getWorkbench(), recorder, window -> { });

	@BeforeEach
	void createTheProject() throws CoreException {
		project.create(null);
		project.open(null);
	}

	@AfterEach
	void deleteTheProject() throws CoreException {
		trace.end();
		page.closeAllEditors(false);
		project.delete(true, true, null);
	}

	@Test
	void anExperimentsEditorIsRecordedByItsWorkspacePath() throws Exception {
		trace.begin();
		Waiting.untilIdle();
		IFile file = experiment("shapes.tuning");
		IEditorPart editor = IDE.openEditor(page, file);
		IDE.openEditor(page, file);
		Waiting.untilIdle();
		assertEquals(List.of(new EditorOpened(path(file))), editorEvents());

		page.closeEditor(editor, false);
		Waiting.untilIdle();
		assertEquals(List.of(new EditorOpened(path(file)), new EditorClosed(path(file))), editorEvents());
	}

	@Test
	void anEditorThatIsOpenAtTheStartIsRecorded() throws Exception {
		IFile file = experiment("open.tuning");
		IDE.openEditor(page, file);
		trace.begin();
		Waiting.untilIdle();

		assertEquals(List.of(new EditorOpened(path(file))), editorEvents());
	}

	private IFile experiment(String name) throws Exception {
		IFile file = project.getFile(name);
		ExperimentFile.save(Presets.experiment("quick", name), Path.of(file.getLocationURI()));
		file.refreshLocal(IResource.DEPTH_ZERO, null);
		return file;
	}

	private String path(IFile file) {
		return '/' + project.getName() + '/' + file.getName();
	}

	private List<TraceEvent> editorEvents() {
		return recorder.events.stream()
				.filter(event -> event instanceof EditorOpened || event instanceof EditorClosed).toList();
	}
}
