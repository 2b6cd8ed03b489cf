// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.editor;

import java.util.List;
import java.util.function.Consumer;

import org.attune.model.validation.Fix;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

/** A menu below a field of what could put it right. */
public record FixMenu(Consumer<Fix> apply) {

	/** Shows the menu; where there is nothing to offer it says so. */
	public Menu open(Control control, List<Fix> fixes) {
		final Menu menu = new Menu(control.getShell(), SWT.POP_UP);
		if (fixes.isEmpty()) {
			item(menu, Messages.fix_none).setEnabled(false);
		}
		for (Fix fix : fixes) {
			item(menu, fix.label().replace("&", "&&")).addListener(SWT.Selection, event -> apply.accept(fix)); //$NON-NLS-1$ //$NON-NLS-2$
		}
		menu.addListener(SWT.Hide, event -> menu.getDisplay().asyncExec(menu::dispose));
		final Point below = control.toDisplay(0, control.getSize().y);
		menu.setLocation(below);
		menu.setVisible(true);
		return menu;
	}

	private static MenuItem item(Menu menu, String text) {
		final MenuItem item = new MenuItem(menu, SWT.PUSH);
		item.setText(text);
		return item;
	}
}
