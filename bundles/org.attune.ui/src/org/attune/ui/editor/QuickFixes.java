// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.editor;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.attune.model.validation.Fix;
import org.attune.trace.Cause;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

/** Offers what could put a field right in a menu below it, and does it by one step that can be undone. */
final class QuickFixes {
	private final TuningDocument document;

	QuickFixes(TuningDocument document) {
		this.document = document;
	}

	/** Shows the menu; where there is nothing to offer it says so. */
	Menu open(Control control, List<Fix> fixes) {
		final Menu menu = new Menu(control.getShell(), SWT.POP_UP);
		if (fixes.isEmpty()) {
			item(menu, Messages.fix_none).setEnabled(false);
		}
		for (Fix fix : fixes) {
			item(menu, fix.label().replace("&", "&&")).addListener(SWT.Selection, event -> apply(fix)); //$NON-NLS-1$ //$NON-NLS-2$
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

	void apply(Fix fix) {
		final ConfigurationChange change = new ConfigurationChange(document, fix.label());
		fix.changes().forEach(part -> Field.of(part.owner(), part.feature())
				.ifPresent(field -> change.put(field, part.value())));
		change.perform(cause(fix.changes().stream().map(Fix.Change::value)));
	}

	/**
	 * @param values
	 *            in the form of the file, by the name of their field; empty: back to the default
	 */
	void apply(String label, Map<String, Optional<String>> values) {
		final ConfigurationChange change = new ConfigurationChange(document, label);
		values.forEach((name, value) -> Field.named(document.experiment(), name)
				.ifPresent(field -> change.put(field, value.map(field::parsed).orElse(null))));
		change.perform(cause(values.values().stream().map(value -> value.orElse(null))));
	}

	/** Taking values back is a reset, whoever proposed it. */
	private static Cause cause(Stream<?> values) {
		return values.allMatch(value -> value == null) ? Cause.RESET : Cause.FIX;
	}
}
