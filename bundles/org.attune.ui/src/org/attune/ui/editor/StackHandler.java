// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.editor;

import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.commands.IElementUpdater;
import org.eclipse.ui.menus.UIElement;

/** A command of the Edit or File menu, carried out on the editor's command stack; the menu names what it would do. */
final class StackHandler extends AbstractHandler implements IElementUpdater {
	private final Runnable action;
	private final BooleanSupplier possible;
	private final Supplier<String> label;

	StackHandler(Runnable action, BooleanSupplier possible, Supplier<String> label) {
		this.action = action;
		this.possible = possible;
		this.label = label;
	}

	@Override
	public Object execute(ExecutionEvent event) {
		if (possible.getAsBoolean()) {
			action.run();
		}
		return null;
	}

	/** Asks anew whether the command is possible. */
	void update() {
		setBaseEnabled(possible.getAsBoolean());
	}

	@Override
	@SuppressWarnings("rawtypes") // as the platform declares it
	public void updateElement(UIElement element, Map parameters) {
		element.setText(label.get());
	}
}
