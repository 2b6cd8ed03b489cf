// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.editor;

import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.ScrolledForm;

/** Stands in for the form where the file cannot be read: says why and what helps. Nothing here can change the file. */
final class BrokenFilePage implements EditorPage {
	private static final int WIDTH = 420;
	private final FormToolkit toolkit;
	private final ScrolledForm form;
	private final Button open;

	/**
	 * @param message
	 *            names the file, the line and the remedy
	 * @param openText
	 *            opens the file with a text editor
	 */
	BrokenFilePage(Composite parent, String file, String message, Runnable openText) {
		this.toolkit = new FormToolkit(parent.getDisplay());
		this.form = toolkit.createScrolledForm(parent);
		toolkit.decorateFormHeading(form.getForm());
		form.setText(file.replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$
		form.setMessage(NLS.bind(Messages.broken_title, file), IMessageProvider.ERROR);
		GridLayoutFactory.swtDefaults().margins(10, 10).spacing(0, 12).applyTo(form.getBody());
		createMessage(message);
		this.open = toolkit.createButton(form.getBody(), Messages.broken_open, SWT.PUSH);
		open.setData(FormTools.KEY, "broken.open"); //$NON-NLS-1$
		open.addListener(SWT.Selection, event -> openText.run());
	}

	/** A text field, so that the message can be read out and copied. */
	private void createMessage(String message) {
		final Text text = new Text(form.getBody(), SWT.MULTI | SWT.WRAP | SWT.READ_ONLY);
		text.setText(message);
		text.setData(FormTools.KEY, "broken.message"); //$NON-NLS-1$
		toolkit.adapt(text, true, true);
		GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(text);
	}

	@Override
	public void setFocus() {
		open.setFocus();
	}

	@Override
	public void refresh() {
		// there is nothing to show
	}

	@Override
	public void dispose() {
		form.dispose();
		toolkit.dispose();
	}
}
