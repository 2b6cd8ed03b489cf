// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.wizard;

import java.io.File;
import java.util.Optional;

import org.attune.model.task.GeneratedDataset;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Text;

/** The choice of the images: built-in ones, a folder or an archive. */
final class DatasetGroup {
	private static final String[] ARCHIVES = { "*.tar.gz;*.tgz;*.zip" }; //$NON-NLS-1$
	private static final int INDENT = 22;
	private final Runnable changed;
	private final Group group;
	private final Button generated;
	private final Button folder;
	private final Button archive;
	private final Text path;
	private final Button browse;

	DatasetGroup(Composite parent, Runnable changed) {
		this.changed = changed;
		this.group = new Group(parent, SWT.NONE);
		group.setText(Messages.dataset_title);
		GridLayoutFactory.swtDefaults().numColumns(2).applyTo(group);
		this.generated = radio(Messages.dataset_generated, "wizard.dataset.generated"); //$NON-NLS-1$
		this.folder = radio(Messages.dataset_folder, "wizard.dataset.folder"); //$NON-NLS-1$
		this.archive = radio(Messages.dataset_archive, "wizard.dataset.archive"); //$NON-NLS-1$
		this.path = createPath();
		this.browse = createBrowse();
		generated.setSelection(true);
		update();
	}

	private Button radio(String text, String key) {
		final Button radio = new Button(group, SWT.RADIO);
		radio.setText(text);
		radio.setData(ExperimentPage.KEY, key);
		radio.addListener(SWT.Selection, event -> update());
		GridDataFactory.fillDefaults().span(2, 1).applyTo(radio);
		return radio;
	}

	private Text createPath() {
		final Text text = new Text(group, SWT.BORDER);
		text.setToolTipText(Messages.dataset_pathTip);
		text.setData(ExperimentPage.KEY, "wizard.dataset.path"); //$NON-NLS-1$
		text.addListener(SWT.Modify, event -> changed.run());
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).indent(INDENT, 0).applyTo(text);
		return text;
	}

	private Button createBrowse() {
		final Button button = new Button(group, SWT.PUSH);
		button.setText(Messages.dataset_browse);
		button.addListener(SWT.Selection, event -> Optional.ofNullable(chosen()).ifPresent(path::setText));
		return button;
	}

	private String chosen() {
		if (folder.getSelection()) {
			return new DirectoryDialog(group.getShell(), SWT.OPEN).open();
		}
		final FileDialog dialog = new FileDialog(group.getShell(), SWT.OPEN);
		dialog.setFilterExtensions(ARCHIVES);
		return dialog.open();
	}

	private void update() {
		path.setEnabled(!generated.getSelection());
		browse.setEnabled(!generated.getSelection());
		path.setMessage(archive.getSelection() ? Messages.dataset_archiveHint : Messages.dataset_folderHint);
		changed.run();
	}

	Control control() {
		return group;
	}

	/** The dataset as it stands in the file of an experiment. */
	String value() {
		return generated.getSelection() ? GeneratedDataset.SHAPES.id() : path.getText().strip();
	}

	/** What is wrong with the path and what helps; empty: nothing. */
	Optional<String> fault() {
		if (generated.getSelection() || new File(value()).isAbsolute()) {
			return Optional.empty();
		}
		return Optional.of(value().isEmpty() ? Messages.dataset_noPath : NLS.bind(Messages.dataset_relative, value()));
	}

	/** What is worth knowing about the path, which may be meant for another machine. */
	Optional<String> note() {
		final File file = new File(value());
		final boolean found = folder.getSelection() ? file.isDirectory() : file.isFile();
		return generated.getSelection() || found ? Optional.empty()
				: Optional.of(NLS.bind(Messages.dataset_absent, value()));
	}
}
