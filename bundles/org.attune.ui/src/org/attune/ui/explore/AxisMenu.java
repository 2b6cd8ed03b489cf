// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.explore;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

/** The context menu of an axis: everything that the mouse can do. */
final class AxisMenu {
	private final ParallelCanvas canvas;
	private final MenuItem logarithmic;

	AxisMenu(ParallelCanvas canvas) {
		this.canvas = canvas;
		Menu menu = new Menu(canvas);
		logarithmic = add(menu, SWT.CHECK, Messages.axis_menuLog, () -> canvas.rescale(canvas.current()));
		add(menu, SWT.PUSH, Messages.axis_menuFlip, () -> canvas.flip(canvas.current()));
		add(menu, SWT.PUSH, Messages.axis_menuLeft, () -> canvas.move(canvas.current(), canvas.current() - 1));
		add(menu, SWT.PUSH, Messages.axis_menuRight, () -> canvas.move(canvas.current(), canvas.current() + 1));
		new MenuItem(menu, SWT.SEPARATOR);
		add(menu, SWT.PUSH, Messages.axis_menuClear,
				() -> canvas.brush(canvas.brushes().without(canvas.axes().get(canvas.current()).id())));
		add(menu, SWT.PUSH, Messages.axis_menuClearAll, () -> canvas.brush(Brushes.NONE));
		menu.addListener(SWT.Show, this::update);
		canvas.setMenu(menu);
	}

	private static MenuItem add(Menu menu, int style, String text, Runnable action) {
		MenuItem item = new MenuItem(menu, style);
		item.setText(text);
		item.addListener(SWT.Selection, event -> action.run());
		return item;
	}

	private void update(Event event) {
		boolean axis = !canvas.axes().isEmpty();
		for (MenuItem item : canvas.getMenu().getItems()) {
			item.setEnabled(axis);
		}
		if (axis) {
			Axis current = canvas.axes().get(canvas.current());
			logarithmic.setEnabled(current.canBeLogarithmic());
			logarithmic.setSelection(current.scale().logarithmic());
		}
	}
}
