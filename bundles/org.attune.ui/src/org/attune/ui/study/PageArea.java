// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.study;

import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;

/**
 * A page as all of them look: where one is, a title, what is to be read or filled in, what is wrong, and a row of buttons, of which
 * the last is the default one.
 */
final class PageArea {
	/** The data key under which a control names itself. */
	static final String KEY = "org.attune.id"; //$NON-NLS-1$
	private static final int MARGIN = 14;
	private final Composite control;
	private final Composite body;
	private final Label problem;
	private final Composite buttons;

	/**
	 * @param where small above the title; may be empty
	 * @param key   names the page
	 */
	PageArea(Composite parent, String key, String where, String title) {
		control = new Composite(parent, SWT.NONE);
		control.setData(KEY, "study.page." + key); //$NON-NLS-1$
		GridLayoutFactory.fillDefaults().margins(MARGIN, 10).spacing(0, 6).applyTo(control);
		head(where, title);
		body = new Composite(control, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 10).applyTo(body);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(body);
		problem = new Label(control, SWT.WRAP);
		problem.setData(KEY, "study.problem"); //$NON-NLS-1$
		problem.setForeground(JFaceResources.getColorRegistry().get("ERROR_COLOR")); //$NON-NLS-1$
		Spoken.always(problem);
		GridDataFactory.fillDefaults().grab(true, false).hint(1, SWT.DEFAULT).exclude(true).applyTo(problem);
		line();
		buttons = new Composite(control, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(8, 0).applyTo(buttons);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(buttons);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(new Label(buttons, SWT.NONE)); // those that lead on stand at the right
	}

	private void head(String where, String title) {
		final Label small = new Label(control, SWT.WRAP);
		small.setText(escaped(where));
		GridDataFactory.fillDefaults().grab(true, false).hint(1, SWT.DEFAULT).applyTo(small);
		final Label large = new Label(control, SWT.WRAP);
		large.setText(escaped(title));
		large.setFont(JFaceResources.getHeaderFont());
		large.setData(KEY, "study.title"); //$NON-NLS-1$
		GridDataFactory.fillDefaults().grab(true, false).hint(1, SWT.DEFAULT).applyTo(large);
		GridDataFactory.fillDefaults().hint(1, 2).applyTo(new Composite(control, SWT.NONE));
	}

	private void line() {
		GridDataFactory.fillDefaults().grab(true, false).applyTo(new Label(control, SWT.SEPARATOR | SWT.HORIZONTAL));
	}

	static String escaped(String text) {
		return text.replace("&", "&&"); //$NON-NLS-1$ //$NON-NLS-2$
	}

	Composite control() {
		return control;
	}

	Composite body() {
		return body;
	}

	/** A button that stands at the left, apart from those that lead on. */
	Button aside(String key, String label, String tip, Runnable action) {
		final Button button = button(key, label, tip, action);
		button.moveAbove(null);
		return button;
	}

	Button button(String key, String label, String tip, Runnable action) {
		final Button button = new Button(buttons, SWT.PUSH);
		button.setText(label);
		button.setToolTipText(tip);
		button.setData(KEY, "study." + key); //$NON-NLS-1$
		button.addListener(SWT.Selection, event -> action.run());
		GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(button);
		GridLayoutFactory.fillDefaults().numColumns(buttons.getChildren().length).spacing(8, 0).applyTo(buttons);
		return button;
	}

	/** Which button Enter presses, as long as this page is in the window in front. */
	void byDefault(Button button) {
		final Shell window = button.getShell();
		control.addListener(SWT.Activate, event -> window.setDefaultButton(button));
		final Listener over = event -> {
			if (!window.isDisposed() && window.getDefaultButton() == button) {
				window.setDefaultButton(null);
			}
		};
		control.addListener(SWT.Deactivate, over);
		button.addListener(SWT.Dispose, over);
	}

	/** Says what is wrong, also to a screen reader. */
	void tell(Optional<String> words) {
		final String text = words.map(PageArea::escaped).orElse(""); //$NON-NLS-1$
		if (!text.equals(problem.getText())) {
			problem.setText(text);
			((GridData) problem.getLayoutData()).exclude = text.isEmpty();
			problem.setVisible(!text.isEmpty());
			control.layout(true, true);
			Spoken.now(problem);
		}
	}

	/** Whether one of the page's controls has the keyboard. */
	boolean holdsFocus() {
		Control at = control.getDisplay().getFocusControl();
		while (at != null && at != control) {
			at = at.getParent();
		}
		return at == control;
	}

	/** While a step is under way nothing else can be pressed. */
	void busy(boolean now) {
		buttons.setEnabled(!now);
		control.setCursor(now ? control.getDisplay().getSystemCursor(SWT.CURSOR_APPSTARTING) : null);
	}
}
