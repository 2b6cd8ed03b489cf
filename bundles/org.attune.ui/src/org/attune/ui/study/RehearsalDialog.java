// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.study;

import java.nio.file.Path;
import java.util.List;

import org.attune.core.study.Participations;
import org.attune.core.study.StudyException;
import org.attune.ui.guidance.Guidance;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobFunction;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;

/** Asks how fast the clock of a rehearsal goes. Opens without blocking. */
final class RehearsalDialog extends TitleAreaDialog {
	private static final List<Integer> SPEEDS = List.of(1, 10, 100);
	private final String file;
	private Combo speed;

	RehearsalDialog(Shell parent, String file) {
		super(parent);
		this.file = file;
		setBlockOnOpen(false);
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(Messages.rehearse_title);
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		final Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(2).margins(12, 12).applyTo(area);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
		setTitle(Messages.rehearse_title);
		setMessage(Messages.rehearse_text);
		new Label(area, SWT.NONE).setText(Messages.rehearse_speed);
		speed = new Combo(area, SWT.DROP_DOWN);
		SPEEDS.forEach(each -> speed.add(Integer.toString(each)));
		speed.setText("1"); //$NON-NLS-1$
		speed.setToolTipText(Messages.rehearse_speedTip);
		speed.setData(PageArea.KEY, "study.speed"); //$NON-NLS-1$
		speed.addListener(SWT.Modify, event -> check());
		Guidance.STUDY.explain(area);
		return area;
	}

	/** Of the clock; 0 where what was entered is none. */
	private double speed() {
		try {
			final double entered = Double.parseDouble(speed.getText().strip().replace("x", "")); //$NON-NLS-1$ //$NON-NLS-2$
			return entered >= 1 && entered <= 1000 ? entered : 0;
		} catch (NumberFormatException e) {
			return 0;
		}
	}

	private void check() {
		setErrorMessage(speed() > 0 ? null : Messages.rehearse_noSpeed);
		getButton(IDialogConstants.OK_ID).setEnabled(speed() > 0);
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, Messages.rehearse_begin, true);
		createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
	}

	@Override
	protected void okPressed() {
		final double chosen = speed();
		final IJobFunction work = monitor -> rehearse(chosen, monitor);
		final Job job = Job.create(NLS.bind(Messages.rehearse_job, file), work);
		job.setUser(true);
		job.schedule();
		super.okPressed();
	}

	/** What keeps the study from being tried is shown by the job. */
	private IStatus rehearse(double chosen, IProgressMonitor monitor) {
		try {
			PlatformUI.getWorkbench().getService(Participations.class).rehearse(Path.of(file), chosen, monitor);
			Display.getDefault().asyncExec(StudyWindow::show);
			return Status.OK_STATUS;
		} catch (StudyException e) {
			return Status.warning(e.getMessage(), e);
		}
	}
}
