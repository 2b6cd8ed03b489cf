// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.editor;

import org.attune.model.task.GeneratedDataset;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

/** The button behind the dataset: takes built-in images, a folder or an archive. */
final class DatasetBrowser {
	private static final String[] ARCHIVES = { "*.tar.gz;*.tgz;*.zip" }; //$NON-NLS-1$
	private final Button button;
	private final FormTools tools;
	private final Field dataset;

	private DatasetBrowser(Button button, FormTools tools, Field dataset) {
		this.button = button;
		this.tools = tools;
		this.dataset = dataset;
	}

	static Control create(Composite parent, FormTools tools, Field dataset) {
		final Button button = tools.toolkit().createButton(parent, Messages.dataset_choose, SWT.PUSH);
		button.setToolTipText(Messages.dataset_chooseTip);
		button.setData(FormTools.KEY, "task.dataset.choose"); //$NON-NLS-1$
		new DatasetBrowser(button, tools, dataset).createMenu();
		return button;
	}

	private void createMenu() {
		final Menu menu = new Menu(button);
		item(menu, Messages.dataset_shapes, () -> take(GeneratedDataset.SHAPES.id()));
		item(menu, Messages.dataset_folder, () -> take(new DirectoryDialog(button.getShell(), SWT.OPEN).open()));
		item(menu, Messages.dataset_archive, () -> take(archive()));
		button.addListener(SWT.Selection, event -> {
			final Rectangle bounds = button.getBounds();
			menu.setLocation(button.getParent().toDisplay(bounds.x, bounds.y + bounds.height));
			menu.setVisible(true);
		});
		button.addListener(SWT.Dispose, event -> menu.dispose());
	}

	private static void item(Menu menu, String text, Runnable action) {
		final MenuItem item = new MenuItem(menu, SWT.PUSH);
		item.setText(text);
		item.addListener(SWT.Selection, event -> action.run());
	}

	private String archive() {
		final FileDialog dialog = new FileDialog(button.getShell(), SWT.OPEN);
		dialog.setFilterExtensions(ARCHIVES);
		return dialog.open();
	}

	/** @param chosen null: the dialog was cancelled */
	private void take(String chosen) {
		if (chosen != null) {
			tools.document().stack().execute(new ValueEdit(dataset, chosen));
		}
	}
}
