// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.metrics;

import java.util.HashSet;
import java.util.Set;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

/** The context menu of the charts: what can be done with the run below the pointer, or the one chosen, and with the view. */
final class ChartMenu {
	private final MetricsCanvas canvas;
	private final Menu menu;

	ChartMenu(MetricsCanvas canvas) {
		this.canvas = canvas;
		this.menu = new Menu(canvas);
		canvas.setMenu(menu);
		canvas.addListener(SWT.MenuDetect, this::choose);
		menu.addListener(SWT.Show, event -> fill());
	}

	/** A run whose entry was clicked becomes the one that keys act on as well. */
	private void choose(Event event) {
		if (event.detail == SWT.MENU_KEYBOARD) {
			return;
		}
		Point place = canvas.toControl(event.x, event.y);
		canvas.picture().flatMap(picture -> picture.legend().at(place.x, place.y, picture.request().line()))
				.ifPresent(canvas::choose);
	}

	private void fill() {
		for (MenuItem item : menu.getItems()) {
			item.dispose();
		}
		canvas.chosen().ifPresent(this::fill);
		item(Messages.menu_showAll, SWT.PUSH, "metrics.showAll", () -> mark(new RunMarks(Set.of(), marks().pinned()))) //$NON-NLS-1$
				.setEnabled(!marks().hidden().isEmpty());
		new MenuItem(menu, SWT.SEPARATOR);
		item(Messages.menu_reset, SWT.PUSH, "metrics.reset", () -> canvas.change(canvas.state().with(Viewport.WHOLE))) //$NON-NLS-1$
				.setEnabled(!canvas.state().viewport().whole());
	}

	private void fill(Owner owner) {
		boolean hidden = marks().hidden().contains(owner.id());
		boolean pinned = marks().pinned().contains(owner.id());
		item(NLS.bind(Messages.menu_hide, owner.label()), SWT.CHECK, "metrics.hide", //$NON-NLS-1$
				() -> mark(marks().hide(owner.id(), !hidden))).setSelection(hidden);
		item(NLS.bind(Messages.menu_pin, owner.label()), SWT.CHECK, "metrics.pin", //$NON-NLS-1$
				() -> mark(marks().pin(owner.id(), !pinned))).setSelection(pinned);
		item(NLS.bind(Messages.menu_only, owner.label()), SWT.PUSH, "metrics.only", () -> mark(only(owner))); //$NON-NLS-1$
	}

	private RunMarks only(Owner owner) {
		Set<String> others = new HashSet<>();
		canvas.picture().ifPresent(picture -> picture.legend().owners().forEach(each -> others.add(each.id())));
		others.remove(owner.id());
		return new RunMarks(others, marks().pinned());
	}

	private RunMarks marks() {
		return canvas.state().marks();
	}

	private void mark(RunMarks next) {
		canvas.change(canvas.state().with(next));
	}

	private MenuItem item(String text, int style, String key, Runnable action) {
		MenuItem item = new MenuItem(menu, style);
		item.setText(text);
		item.setData("org.attune.id", key); //$NON-NLS-1$
		item.addListener(SWT.Selection, event -> action.run());
		return item;
	}
}
