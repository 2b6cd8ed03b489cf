// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.tests;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.Shell;

/** A person's hands in what keeps the code waiting that opened it: modal dialogs, and menus that pop up. */
public final class Dialogs {

	private Dialogs() {
	}

	/** Acts in the next dialog with a title. What is open afterwards is closed, so that a test ends that fails in it. */
	public static void whenOpen(String title, Consumer<Shell> act) {
		Display display = Display.getCurrent();
		List<Shell> before = List.of(display.getShells());
		display.asyncExec(() -> {
			try {
				act.accept(ExperimentScene.dialog(title));
			} finally {
				Arrays.stream(display.getShells()).filter(shell -> !shell.isDisposed() && shell.isVisible())
						.filter(shell -> !before.contains(shell)).forEach(Shell::close);
			}
		});
	}

	/** Presses a button of a dialog; its mnemonic does not count. */
	public static void press(Shell dialog, String label) {
		ExperimentScene.press(dialog, label);
	}

	/** Acts in the next menu that pops up. */
	public static void whenMenuOpens(Consumer<Menu> act) {
		Display display = Display.getCurrent();
		display.addFilter(SWT.Show, new Listener() {
			@Override
			public void handleEvent(Event event) {
				if (event.widget instanceof Menu menu) {
					display.removeFilter(SWT.Show, this);
					display.asyncExec(() -> {
						act.accept(menu);
						menu.setVisible(false);
					});
				}
			}
		});
	}
}
