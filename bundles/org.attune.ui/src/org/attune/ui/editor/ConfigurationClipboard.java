// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.editor;

import java.util.List;
import java.util.Optional;

import org.attune.ui.runs.TextClipboard;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Shell;

/** Copies a configuration to the clipboard and takes one over from there. */
final class ConfigurationClipboard {
	private final Shell shell;
	private final TuningDocument document;

	ConfigurationClipboard(Shell shell, TuningDocument document) {
		this.shell = shell;
		this.document = document;
	}

	void copyJson() {
		TextClipboard.put(shell.getDisplay(), ConfigurationText.json(document.experiment()));
	}

	void copyLines() {
		TextClipboard.put(shell.getDisplay(), ConfigurationText.lines(document.experiment()));
	}

	void paste() {
		final ConfigurationText text = ConfigurationText.of(content().orElse("")); //$NON-NLS-1$
		if (text.values().isEmpty()) {
			tell(MessageDialog.INFORMATION, NLS.bind(Messages.paste_nothing, String.join("\n", text.unread()))); //$NON-NLS-1$
			return;
		}
		final ConfigurationPaste.Result result = new ConfigurationPaste(document, text).perform();
		if (!result.complaints().isEmpty()) {
			tell(MessageDialog.WARNING, report(result.changed(), result.complaints()));
		}
	}

	private Optional<String> content() {
		final Clipboard clipboard = new Clipboard(shell.getDisplay());
		try {
			return Optional.ofNullable((String) clipboard.getContents(TextTransfer.getInstance()));
		} finally {
			clipboard.dispose();
		}
	}

	private static String report(int changed, List<String> complaints) {
		return NLS.bind(Messages.paste_report, changed, String.join("\n", complaints)); //$NON-NLS-1$
	}

	/** Without blocking, so that what was pasted is seen meanwhile. */
	private void tell(int kind, String message) {
		final MessageDialog dialog = new MessageDialog(shell, Messages.paste_title, null, message, kind, 0,
				Messages.paste_close);
		dialog.setBlockOnOpen(false);
		dialog.open();
	}
}
