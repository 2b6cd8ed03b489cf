// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;

import org.attune.model.configuration.Configurations;
import org.attune.model.file.ExperimentFile;
import org.attune.model.file.ModelFileException;
import org.attune.model.preset.Presets;
import org.attune.model.tuning.Assignment;
import org.attune.model.tuning.Experiment;
import org.attune.ui.editor.TuningEditor;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.ide.IDE;

/** A project with one experiment, and a person's hands in its editor; all gone after closing. */
public final class ExperimentScene implements AutoCloseable {
	private final IWorkbenchPage page = PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
	private final IProject project = ResourcesPlugin.getWorkspace().getRoot()
			.getProject("scene-" + UUID.randomUUID().toString().substring(0, 8));
	private TuningEditor editor;

	/** A scene with an experiment from a preset. */
	public ExperimentScene(String preset) throws CoreException {
		project.create(null);
		project.open(null);
		write(Presets.experiment(preset, "Shapes"));
	}

	/** Writes the file past the workspace, which then looks at it. */
	public void write(Experiment experiment) throws CoreException {
		try {
			write(new String(ExperimentFile.bytes(experiment, "test")));
		} catch (ModelFileException e) {
			throw new IllegalStateException(e);
		}
	}

	/** Writes the file past the workspace, which then looks at it. */
	public void write(String content) throws CoreException {
		try {
			Files.writeString(path(), content);
		} catch (IOException e) {
			throw new IllegalStateException(e);
		}
		file().refreshLocal(IResource.DEPTH_ZERO, null);
	}

	public IFile file() {
		return project.getFile("shapes.tuning");
	}

	/** The file on the disk. */
	public Path path() {
		return project.getLocation().toPath().resolve("shapes.tuning");
	}

	/** What the file on the disk holds. */
	public Experiment saved() throws ModelFileException {
		return ExperimentFile.load(path());
	}

	/** Opens the experiment's editor. */
	public TuningEditor open() throws CoreException {
		page.getWorkbenchWindow().getShell().forceActive();
		editor = (TuningEditor) IDE.openEditor(page, file());
		Waiting.untilIdle();
		return editor;
	}

	public Experiment experiment() {
		return editor.experiment().orElseThrow();
	}

	public Assignment assignment(String id) {
		return Configurations.assignment(experiment(), id).orElseThrow();
	}

	/** The control with a test key. */
	public <T extends Control> T control(String key, Class<T> type) {
		return Widgets.find(page.getWorkbenchWindow().getShell(), key, type);
	}

	public boolean shows(String key) {
		return control(key, Control.class).isVisible();
	}

	/** Types over what a text field holds, key by key, and stays in it. */
	public void type(String key, String value) {
		Text text = control(key, Text.class);
		text.setFocus();
		text.selectAll();
		if (value.isEmpty()) {
			text.cut();
		}
		value.chars().forEach(character -> text.insert(Character.toString(character)));
	}

	/** Presses Enter in a text field. */
	public void enter(String key) {
		control(key, Text.class).notifyListeners(SWT.DefaultSelection, new Event());
	}

	/** Types a value and presses Enter. */
	public void set(String key, String value) {
		type(key, value);
		enter(key);
	}

	/** Chooses the entry of a list that begins with a label. */
	public void choose(String key, String label) {
		Combo combo = control(key, Combo.class);
		combo.select(Arrays.stream(combo.getItems()).map(item -> item.startsWith(label)).toList().indexOf(true));
		combo.notifyListeners(SWT.Selection, new Event());
	}

	public void press(String key) {
		control(key, Button.class).notifyListeners(SWT.Selection, new Event());
	}

	/** Executes a command as its key would. */
	public void execute(String command) throws CommandException {
		PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(command, null);
	}

	/** An open dialog with a title. */
	public static Shell dialog(String title) {
		Waiting.until("the dialog " + title + " is open", () -> dialogs(title).findAny().isPresent());
		return dialogs(title).findAny().orElseThrow();
	}

	public static boolean shows(Shell dialog) {
		return !dialog.isDisposed();
	}

	private static Stream<Shell> dialogs(String title) {
		return Arrays.stream(PlatformUI.getWorkbench().getDisplay().getShells()).filter(Shell::isVisible)
				.filter(shell -> shell.getText().equals(title));
	}

	/** Presses the button of a dialog; its mnemonic does not count. */
	public static void press(Shell dialog, String label) {
		Widgets.all(dialog, Button.class).filter(button -> button.getText().replace("&", "").equals(label)).findFirst()
				.orElseThrow().notifyListeners(SWT.Selection, new Event());
		Waiting.untilIdle();
	}

	/** Closes editors and dialogs, and deletes the project. */
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
