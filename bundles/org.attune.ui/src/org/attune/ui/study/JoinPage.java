// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.study;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

import org.attune.ui.guidance.Guidance;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** Which file holds the study. It can also be dropped here. What is in it is looked at when the wizard finishes. */
final class JoinPage extends WizardPage {
	private static final int WIDTH = 440;
	private final String proposal;
	private Text file;

	JoinPage(String proposal) {
		super("join", Messages.join_title, null); //$NON-NLS-1$
		this.proposal = proposal;
		setDescription(Messages.join_description);
	}

	@Override
	public void createControl(Composite parent) {
		final Composite page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(3).applyTo(page);
		new Label(page, SWT.NONE).setText(Messages.join_file);
		file = new Text(page, SWT.BORDER);
		file.setText(proposal);
		file.setToolTipText(Messages.join_fileTip);
		file.setData(PageArea.KEY, "study.join.file"); //$NON-NLS-1$
		file.addListener(SWT.Modify, event -> check());
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(file);
		final Button browse = new Button(page, SWT.PUSH);
		browse.setText(Messages.join_browse);
		browse.setToolTipText(Messages.join_browseTip);
		browse.setData(PageArea.KEY, "study.join.browse"); //$NON-NLS-1$
		browse.addListener(SWT.Selection, event -> Optional.ofNullable(chosen()).ifPresent(file::setText));
		setButtonLayoutData(browse);
		final Label hint = new Label(page, SWT.WRAP);
		hint.setText(Messages.join_hint);
		GridDataFactory.fillDefaults().span(3, 1).grab(true, false).hint(WIDTH, SWT.DEFAULT).indent(0, 8).applyTo(hint);
		acceptDrops(page);
		setControl(page);
		Guidance.STUDY.explain(page);
		check();
		setErrorMessage(null); // nobody has done anything wrong yet
	}

	private void acceptDrops(Composite page) {
		final DropTarget target = new DropTarget(page, DND.DROP_COPY | DND.DROP_DEFAULT);
		target.setTransfer(FileTransfer.getInstance());
		target.addDropListener(new DropTargetAdapter() {
			@Override
			public void dragEnter(DropTargetEvent event) {
				event.detail = DND.DROP_COPY;
			}

			@Override
			public void drop(DropTargetEvent event) {
				StudyDrop.file(event.data).ifPresent(file::setText);
			}
		});
	}

	private String chosen() {
		final FileDialog dialog = new FileDialog(getShell(), SWT.OPEN);
		dialog.setFilterExtensions(new String[] { "*.study", "*" }); //$NON-NLS-1$ //$NON-NLS-2$
		return dialog.open();
	}

	private void check() {
		final Optional<String> problem = problem(file.getText().strip());
		setErrorMessage(problem.orElse(null));
		setPageComplete(problem.isEmpty());
	}

	private static Optional<String> problem(String path) {
		if (path.isEmpty()) {
			return Optional.of(Messages.join_noFile);
		}
		try {
			return Path.of(path).isAbsolute() ? Optional.empty() : Optional.of(Messages.join_relative);
		} catch (InvalidPathException e) {
			return Optional.of(NLS.bind(Messages.join_noPath, path, e.getReason()));
		}
	}

	Path file() {
		return Path.of(file.getText().strip());
	}
}
