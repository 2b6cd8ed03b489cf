// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.editor;

import org.attune.model.preset.Preset;
import org.attune.model.preset.Presets;
import org.attune.trace.Cause;
import org.eclipse.jface.action.ControlContribution;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

/** The button for what concerns all values at once: presets, copying and pasting. */
final class ConfigurationMenu extends ControlContribution {
	private final TuningDocument document;
	private Button button;

	ConfigurationMenu(TuningDocument document) {
		super("configuration"); //$NON-NLS-1$
		this.document = document;
	}

	@Override
	protected Control createControl(Composite parent) {
		button = new Button(parent, SWT.PUSH);
		button.setText(Messages.menu_configuration);
		button.setToolTipText(Messages.menu_configurationTip);
		button.setData(FormTools.KEY, "configuration"); //$NON-NLS-1$
		final Menu menu = new Menu(button);
		fill(menu, new ConfigurationClipboard(button.getShell(), document));
		button.setMenu(menu);
		button.addListener(SWT.Selection, event -> {
			final Rectangle bounds = button.getBounds();
			menu.setLocation(button.getParent().toDisplay(bounds.x, bounds.y + bounds.height));
			menu.setVisible(true);
		});
		button.addListener(SWT.Dispose, event -> menu.dispose());
		return button;
	}

	/** Presets and pasting are edits. */
	void refresh() {
		button.setEnabled(document.conduct().mayEdit());
	}

	private void fill(Menu menu, ConfigurationClipboard clipboard) {
		for (Preset preset : Presets.all()) {
			final String label = preset.label().replace("&", "&&"); //$NON-NLS-1$ //$NON-NLS-2$
			item(menu, NLS.bind(Messages.menu_preset, label), () -> apply(preset))
					.setToolTipText(NLS.bind(Messages.menu_presetTip, preset.description()));
		}
		new MenuItem(menu, SWT.SEPARATOR);
		item(menu, Messages.menu_copyJson, clipboard::copyJson);
		item(menu, Messages.menu_copyLines, clipboard::copyLines);
		item(menu, Messages.menu_paste, clipboard::paste).setToolTipText(Messages.menu_pasteTip);
	}

	private static MenuItem item(Menu menu, String text, Runnable action) {
		final MenuItem item = new MenuItem(menu, SWT.PUSH);
		item.setText(text);
		item.addListener(SWT.Selection, event -> action.run());
		return item;
	}

	/** The values of the preset; what the preset does not know goes back to its default, so that it has no effect. */
	private void apply(Preset preset) {
		final ConfigurationChange change = new ConfigurationChange(document,
				NLS.bind(Messages.edit_preset, preset.label()));
		OtherConfiguration.of(Presets.experiment(preset.id(), preset.label())).addTo(change, document.experiment());
		change.perform(Cause.PRESET);
	}
}
