// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.runs;

import java.util.List;

import org.attune.core.run.Annotation;
import org.attune.core.run.Run;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Asks for the tags and the note of a run. */
final class AnnotationDialog extends Dialog {
	private static final int NOTE_LINES = 6;
	private static final int WIDTH = 60;
	private final Run run;
	private Annotation annotation;
	private Text tags;
	private Text note;

	AnnotationDialog(Shell parent, Run run) {
		super(parent);
		this.run = run;
		this.annotation = run.annotation();
		setShellStyle(getShellStyle() | SWT.RESIZE);
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(NLS.bind(Messages.annotation_title, run.label()));
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		new Label(area, SWT.NONE).setText(Messages.annotation_tags);
		tags = new Text(area, SWT.BORDER);
		tags.setText(RunText.tags(run));
		tags.setToolTipText(Messages.annotation_tagsTip);
		tags.setData("org.attune.id", "annotation.tags"); //$NON-NLS-1$ //$NON-NLS-2$
		GridDataFactory.fillDefaults().grab(true, false).hint(convertWidthInCharsToPixels(WIDTH), SWT.DEFAULT).applyTo(tags);
		new Label(area, SWT.NONE).setText(Messages.annotation_note);
		note = new Text(area, SWT.BORDER | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL);
		note.setText(annotation.note());
		note.setToolTipText(Messages.annotation_noteTip);
		note.setData("org.attune.id", "annotation.note"); //$NON-NLS-1$ //$NON-NLS-2$
		GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, convertHeightInCharsToPixels(NOTE_LINES)).applyTo(note);
		return area;
	}

	@Override
	protected void okPressed() {
		annotation = run.annotation().withTags(List.of(tags.getText().split(","))).withNote(note.getText()); //$NON-NLS-1$
		super.okPressed();
	}

	Annotation annotation() {
		return annotation;
	}
}
