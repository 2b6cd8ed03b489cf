// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.study.editor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.UUID;

import org.attune.model.file.StudyFile;
import org.attune.model.preset.StudyTemplates;
import org.attune.model.study.Study;
import org.attune.ui.tests.Waiting;
import org.attune.ui.tests.Widgets;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.ide.IDE;

/** A project with one study, and a researcher's hands in its editor; all gone after closing. */
final class StudyScene implements AutoCloseable {
	private final IWorkbenchPage page = PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
	private final IProject project = ResourcesPlugin.getWorkspace().getRoot()
			.getProject("study-" + UUID.randomUUID().toString().substring(0, 8));
	private StudyEditor editor;

	/** A scene with a study from a template. */
	StudyScene(String template) throws Exception {
		project.create(null);
		project.open(null);
		write(new String(StudyFile.bytes(StudyTemplates.study(template), "test")));
	}

	/** Writes the file past the workspace, which then looks at it. */
	void write(String content) throws CoreException, IOException {
		Files.writeString(path(), content);
		file().refreshLocal(IResource.DEPTH_ZERO, null);
	}

	IFile file() {
		return project.getFile("first.study");
	}

	Path path() {
		return project.getLocation().toPath().resolve("first.study");
	}

	StudyEditor open() throws CoreException {
		page.getWorkbenchWindow().getShell().forceActive();
		editor = (StudyEditor) IDE.openEditor(page, file());
		Waiting.untilIdle();
		return editor;
	}

	Study study() {
		return editor.model().orElseThrow();
	}

	StudyForm form() {
		return editor.form().orElseThrow();
	}

	/** Saves, and returns what stands in the file. */
	String saved() throws IOException {
		editor.doSave(new NullProgressMonitor());
		return Files.readString(path());
	}

	Study savedStudy() throws Exception {
		saved();
		return StudyFile.load(path());
	}

	<T extends Control> T control(String key, Class<T> type) {
		return Widgets.find(page.getWorkbenchWindow().getShell(), key, type);
	}

	/** Types over what a text field holds, key by key, and leaves it. */
	void type(String key, String value) {
		Text text = control(key, Text.class);
		text.selectAll();
		text.cut();
		value.chars().forEach(character -> text.insert(Character.toString(character)));
		text.notifyListeners(SWT.FocusOut, new Event());
	}

	void choose(String key, String label) {
		Combo combo = control(key, Combo.class);
		int index = Arrays.asList(combo.getItems()).indexOf(label);
		if (index < 0) {
			throw new AssertionError(key + " offers " + Arrays.toString(combo.getItems()) + ", not " + label);
		}
		combo.select(index);
		combo.notifyListeners(SWT.Selection, new Event());
	}

	void press(String key) {
		control(key, Button.class).notifyListeners(SWT.Selection, new Event());
	}

	/** Clicks a check box. */
	void toggle(String key) {
		Button box = control(key, Button.class);
		box.setSelection(!box.getSelection());
		box.notifyListeners(SWT.Selection, new Event());
	}

	/** Clicks a row of a table. */
	void select(String key, int row) {
		Table table = control(key, Table.class);
		table.setSelection(row);
		table.notifyListeners(SWT.Selection, new Event());
	}

	/** Presses a key in a table. */
	void key(String table, int code, int modifiers) {
		Event event = new Event();
		event.keyCode = code;
		event.stateMask = modifiers;
		control(table, Table.class).notifyListeners(SWT.KeyDown, event);
	}

	void execute(String command) throws Exception {
		PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(command, null);
	}

	@Override
	public void close() throws CoreException {
		Arrays.stream(PlatformUI.getWorkbench().getDisplay().getShells())
				.filter(shell -> shell.getParent() == page.getWorkbenchWindow().getShell() && shell.isVisible())
				.forEach(Shell::close);
		page.closeAllEditors(false);
		project.delete(true, true, null);
		Waiting.untilIdle();
	}
}
