// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ide.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

import org.attune.ui.runs.RunsView;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.resources.IFile;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.ide.IDE;

/**
 * The real window seen from a person's chair: controls are found by the key that they carry, typed into character by
 * character, clicked, and photographed. Every method may be called from any thread but the UI thread and returns when the
 * window has taken the action.
 */
final class Stage {
	/** The data key under which a control names itself, for example {@code value.learningRate}. */
	private static final String KEY = "org.attune.id"; //$NON-NLS-1$
	private static final int WIDTH = 1600;
	private static final int HEIGHT = 1000;
	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private final IWorkbench workbench;
	private final Display display;

	Stage(IWorkbench workbench) {
		this.workbench = workbench;
		this.display = workbench.getDisplay();
	}

	/** Gives the window the size of the pictures in the documentation, or all of a screen that is not larger. */
	void arrange() {
		await("the window", PATIENCE, () -> query(stage -> stage.window().isPresent())); //$NON-NLS-1$
		act(() -> {
			final Rectangle screen = shell().getMonitor().getClientArea();
			if (screen.width > WIDTH || screen.height > HEIGHT) {
				shell().setBounds(screen.x, screen.y, WIDTH, HEIGHT);
			} else {
				shell().setMaximized(true);
			}
		});
		settle();
	}

	/** Opens a file in its editor. */
	IEditorPart open(IFile file) {
		return query(stage -> {
			try {
				return IDE.openEditor(stage.window().orElseThrow().getActivePage(), file);
			} catch (PartInitException e) {
				throw new DemoFailure(file + " cannot be opened", e);
			}
		});
	}

	/** What the editor in front edits. UI thread. */
	Optional<IFile> activeEditor() {
		return window().map(window -> window.getActivePage().getActiveEditor()).map(editor -> editor.getEditorInput().getAdapter(IFile.class));
	}

	/** Shows a view and puts it in front. */
	void showView(String id) {
		act(() -> {
			try {
				window().orElseThrow().getActivePage().showView(id);
			} catch (PartInitException e) {
				throw new DemoFailure("the view " + id + " cannot be shown", e);
			}
		});
	}

	/** Types {@code value} over what the text field with this key holds, and leaves the field as Tab does. */
	void type(String key, String value) {
		awaitControl(key);
		act(() -> {
			final Text text = (Text) control(key).orElseThrow();
			text.setFocus();
			text.selectAll();
			value.chars().forEach(character -> text.insert(Character.toString(character)));
		});
		act(() -> control(key).orElseThrow().traverse(SWT.TRAVERSE_TAB_NEXT));
	}

	/** Presses the button with this key. Returns before that has ended: it may open a dialog. */
	void press(String key) {
		awaitControl(key);
		display.asyncExec(() -> control(key).orElseThrow().notifyListeners(SWT.Selection, new Event()));
	}

	/** Sets the check mark of the button with this key. */
	void check(String key) {
		awaitControl(key);
		act(() -> {
			final Button button = (Button) control(key).orElseThrow();
			button.setSelection(true);
			button.notifyListeners(SWT.Selection, new Event());
		});
	}

	/** Waits for a dialog over the window. */
	void awaitDialog() {
		await("a dialog", PATIENCE, () -> query(stage -> stage.shell().getShells().length > 0)); //$NON-NLS-1$
	}

	/** Presses the button of a dialog that says this, without its mnemonic, as soon as it can be pressed. */
	void pressInDialog(String label) {
		await("a dialog's button " + label, PATIENCE, //$NON-NLS-1$
				() -> query(stage -> stage.labelled(label).filter(Button::isEnabled).isPresent()));
		display.asyncExec(() -> labelled(label).orElseThrow().notifyListeners(SWT.Selection, new Event()));
	}

	private Optional<Button> labelled(String label) {
		return inDialogs(shell(), dialog -> buttons(dialog).filter(button -> button.getText().replace("&", "").equals(label)) //$NON-NLS-1$ //$NON-NLS-2$
				.findFirst());
	}

	private static Stream<Button> buttons(Control control) {
		return switch (control) {
			case final Button button -> Stream.of(button);
			case final Composite composite -> Arrays.stream(composite.getChildren()).flatMap(Stage::buttons);
			default -> Stream.empty();
		};
	}

	/** Closes the dialogs over the window as Escape would. */
	void closeDialogs() {
		act(() -> Arrays.stream(shell().getShells()).filter(Shell::isVisible).forEach(Shell::close));
	}

	/** Chooses the entry that starts with {@code label} in the combo with this key. */
	void choose(String key, String label) {
		awaitControl(key);
		act(() -> {
			final Combo combo = (Combo) control(key).orElseThrow();
			combo.setFocus();
			final String entry = Arrays.stream(combo.getItems()).filter(item -> item.startsWith(label)).findFirst()
					.orElseThrow(() -> new DemoFailure(key + " offers no " + label + " but " + Arrays.toString(combo.getItems())));
			combo.setText(entry);
			combo.notifyListeners(SWT.Selection, new Event());
		});
	}

	/** Clicks the check mark of the run in the Runs view. */
	void tick(String run) {
		awaitControl("runs.table"); //$NON-NLS-1$
		act(() -> {
			final Point mark = runsView().flatMap(view -> view.checkMark(run))
					.orElseThrow(() -> new DemoFailure("no row of the runs says " + run));
			final Control table = control("runs.table").orElseThrow(); //$NON-NLS-1$
			for (final int type : new int[] { SWT.MouseDown, SWT.MouseUp }) {
				final Event click = new Event();
				click.x = mark.x;
				click.y = mark.y;
				click.button = 1;
				table.notifyListeners(type, click);
			}
		});
	}

	private Optional<RunsView> runsView() {
		return window().map(window -> window.getActivePage().findView(RunsView.ID)).map(RunsView.class::cast);
	}

	/** Executes a command as its key or menu entry would. */
	void execute(String command) {
		execute(command, Map.of());
	}

	/** Executes a command with parameters. */
	void execute(String command, Map<String, String> parameters) {
		act(() -> {
			try {
				final ParameterizedCommand whole = ParameterizedCommand
						.generateCommand(workbench.getService(ICommandService.class).getCommand(command), parameters);
				workbench.getService(IHandlerService.class).executeCommand(whole, null);
			} catch (Exception e) { // whatever the command threw ends the demo with its name
				throw new DemoFailure("command " + command + " failed", e);
			}
		});
	}

	/** Whether a control with this key can be seen. */
	boolean shows(String key) {
		return query(stage -> stage.control(key).filter(Control::isVisible).isPresent());
	}

	void awaitControl(String key) {
		await("the control " + key, PATIENCE, () -> shows(key)); //$NON-NLS-1$
	}

	/** Whether the control with this key can be used. */
	boolean enabled(String key) {
		return query(stage -> stage.control(key).filter(Control::isEnabled).isPresent());
	}

	/** Waits for the condition, which is asked ten times a second on the caller's thread. */
	void await(String what, Duration patience, BooleanSupplier condition) {
		final long deadline = System.nanoTime() + patience.toNanos();
		while (!condition.getAsBoolean()) {
			if (System.nanoTime() > deadline) {
				throw new DemoFailure("waited " + patience.toSeconds() + " s in vain for " + what);
			}
			LockSupport.parkNanos(100_000_000);
		}
	}

	/** Asks for a value on the UI thread. */
	<T> T query(Function<Stage, T> question) {
		final var answer = new Object[1];
		act(() -> answer[0] = question.apply(this));
		@SuppressWarnings("unchecked")
		final T value = (T) answer[0];
		return value;
	}

	/** Writes a PNG picture of the window. */
	void photograph(Path file) throws IOException {
		act(() -> shell().forceActive());
		settle();
		Files.createDirectories(file.getParent());
		act(() -> save(file));
	}

	void close() {
		display.asyncExec(workbench::close);
	}

	/** Lets the window lay out, paint and run what other threads sent it. */
	private void settle() {
		act(() -> shell().redraw(0, 0, shell().getSize().x, shell().getSize().y, true));
		for (int round = 0; round < 8; round++) {
			LockSupport.parkNanos(60_000_000);
			act(() -> shell().update());
		}
	}

	private void save(Path file) {
		// What SWT takes for the bounds of a maximized window can be some pixels off the screen.
		final Rectangle bounds = shell().getMaximized() ? shell().getMonitor().getClientArea() : shell().getBounds();
		final Image image = new Image(display, bounds.width, bounds.height);
		final GC screen = new GC(display);
		try {
			screen.copyArea(image, bounds.x, bounds.y);
			final ImageLoader loader = new ImageLoader();
			loader.data = new ImageData[] { image.getImageData(display.getPrimaryMonitor().getZoom()) };
			loader.save(file.toString(), SWT.IMAGE_PNG);
		} finally {
			screen.dispose();
			image.dispose();
		}
	}

	private void act(Runnable action) {
		final var failure = new Throwable[1];
		final Consumer<Throwable> keep = thrown -> failure[0] = thrown;
		display.syncExec(() -> {
			try {
				action.run();
			} catch (RuntimeException e) {
				keep.accept(e);
			}
		});
		if (failure[0] != null) {
			throw new DemoFailure("the window refused an action", failure[0]);
		}
	}

	private Optional<IWorkbenchWindow> window() {
		return Optional.ofNullable(workbench.getActiveWorkbenchWindow())
				.or(() -> Arrays.stream(workbench.getWorkbenchWindows()).findFirst());
	}

	private Shell shell() {
		return window().orElseThrow(() -> new DemoFailure("there is no window")).getShell();
	}

	/** The control with this key, of several the one that can be seen: an editor behind another one has fields alike. UI thread. */
	Optional<Control> control(String key) {
		final Shell shell = shell();
		final List<Control> found = Stream.concat(Arrays.stream(shell.getShells()).filter(Shell::isVisible), Stream.of(shell))
				.flatMap(each -> below(each, key)).toList();
		return found.stream().filter(Control::isVisible).findFirst().or(() -> found.stream().findFirst());
	}

	private static <T> Optional<T> inDialogs(Shell shell, Function<Shell, Optional<T>> search) {
		return Arrays.stream(shell.getShells()).filter(Shell::isVisible).map(search).flatMap(Optional::stream).findFirst();
	}

	private static Stream<Control> below(Control control, String key) {
		if (key.equals(control.getData(KEY))) {
			return Stream.of(control);
		}
		return control instanceof final Composite composite ? Arrays.stream(composite.getChildren()).flatMap(child -> below(child, key))
				: Stream.empty();
	}
}
