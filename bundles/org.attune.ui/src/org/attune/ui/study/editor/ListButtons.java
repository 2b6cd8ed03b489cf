// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.study.editor;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;

/** Adds, removes and moves the elements of a list, by buttons and by keys in its table. */
final class ListButtons<T extends EObject> {
	private final ListKind<T> kind;
	private final ElementTable<T> table;
	private final Supplier<List<T>> elements;
	private final Change<T> change;
	private final Optional<Button> add;
	private final Optional<Button> remove;
	private final Button up;
	private final Button down;

	/** Exchanges the elements of a list. */
	interface Change<T> {
		/**
		 * @param label
		 *            what undo calls it
		 */
		void put(String label, List<T> elements, Optional<T> selected);
	}

	ListButtons(Composite parent, StudyTools tools, ListKind<T> kind, ElementTable<T> table,
			Supplier<List<T>> elements, Change<T> change) {
		this.kind = kind;
		this.table = table;
		this.elements = elements;
		this.change = change;
		final Composite bar = tools.toolkit().createComposite(parent);
		GridLayoutFactory.fillDefaults().numColumns(4).spacing(4, 0).applyTo(bar);
		this.add = kind.factory().map(factory -> button(bar, tools, Messages.list_add, Messages.list_addTip,
				"add", this::add)); //$NON-NLS-1$
		this.remove = kind.factory()
				.map(factory -> button(bar, tools, Messages.list_remove, Messages.list_removeTip,
						"remove", this::remove)); //$NON-NLS-1$
		this.up = button(bar, tools, Messages.list_up, Messages.list_upTip, "up", () -> move(-1)); //$NON-NLS-1$
		this.down = button(bar, tools, Messages.list_down, Messages.list_downTip, "down", () -> move(1)); //$NON-NLS-1$
		table.control().addListener(SWT.KeyDown, this::key);
	}

	private Button button(Composite bar, StudyTools tools, String text, String tip, String key, Runnable action) {
		final Button button = tools.toolkit().createButton(bar, text, SWT.PUSH);
		button.setToolTipText(NLS.bind(tip, kind.element()));
		button.setData(StudyTools.KEY, kind.key() + '.' + key);
		button.addListener(SWT.Selection, event -> action.run());
		return button;
	}

	private void key(Event event) {
		final boolean plain = (event.stateMask & SWT.MODIFIER_MASK) == 0;
		final boolean alt = (event.stateMask & SWT.MODIFIER_MASK) == SWT.ALT;
		if (plain && event.keyCode == SWT.INSERT) {
			press(add, event);
		} else if (plain && event.keyCode == SWT.DEL) {
			press(remove, event);
		} else if (alt && event.keyCode == SWT.ARROW_UP) {
			press(Optional.of(up), event);
		} else if (alt && event.keyCode == SWT.ARROW_DOWN) {
			press(Optional.of(down), event);
		}
	}

	private static void press(Optional<Button> button, Event event) {
		event.doit = false;
		button.filter(Button::isEnabled).ifPresent(enabled -> enabled.notifyListeners(SWT.Selection, new Event()));
	}

	private int index() {
		return table.selected().map(elements.get()::indexOf).orElse(-1);
	}

	/** A new element below the selected one. */
	private void add() {
		final List<T> now = new ArrayList<>(elements.get());
		final T created = kind.factory().orElseThrow().get();
		now.add(index() < 0 ? now.size() : index() + 1, created);
		change.put(NLS.bind(Messages.edit_add, kind.element()), now, Optional.of(created));
	}

	private void remove() {
		final List<T> now = new ArrayList<>(elements.get());
		now.remove(index());
		change.put(NLS.bind(Messages.edit_remove, kind.element()), now, Optional.empty());
	}

	private void move(int by) {
		final List<T> now = new ArrayList<>(elements.get());
		final int from = index();
		Collections.swap(now, from, from + by);
		change.put(NLS.bind(Messages.edit_move, kind.element()), now, table.selected());
	}

	/** Shows anew what is possible. */
	void update(boolean possible) {
		final int index = index();
		add.ifPresent(button -> button.setEnabled(possible));
		remove.ifPresent(button -> button.setEnabled(possible && index >= 0));
		up.setEnabled(possible && index > 0);
		down.setEnabled(possible && index >= 0 && index < elements.get().size() - 1);
	}
}
