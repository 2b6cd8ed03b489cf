// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.editor;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;

/**
 * Asks what to do with a file that changed on disk while its editor holds edits that are not saved. Opens without
 * blocking.
 */
final class ChangedFileDialog extends MessageDialog {
	private static final int LOAD = 0;
	private static final int KEEP = 1;
	private final Runnable load;

	/**
	 * @param load
	 *            reads the file again, which gives up the edits
	 */
	ChangedFileDialog(Shell parent, String file, Runnable load) {
		super(parent, Messages.changed_title, null, NLS.bind(Messages.changed_message, file), QUESTION, KEEP,
				Messages.changed_load, Messages.changed_keep);
		this.load = load;
		setBlockOnOpen(false);
	}

	@Override
	protected void buttonPressed(int button) {
		super.buttonPressed(button);
		if (button == LOAD) {
			load.run();
		}
	}
}
