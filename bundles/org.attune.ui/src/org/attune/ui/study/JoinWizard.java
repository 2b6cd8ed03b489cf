// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.study;

import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;

import org.attune.core.study.Participations;
import org.attune.core.study.StudyException;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.ui.IImportWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;

/** Takes part in a study: asks for its file, checks it and shows the study from then on. */
public final class JoinWizard extends Wizard implements IImportWizard {
	private String proposal = ""; //$NON-NLS-1$
	private JoinPage page;

	/** Asks in a window. @param file what stands in the page at first; may be empty */
	static void open(IWorkbenchWindow window, String file) {
		final JoinWizard wizard = new JoinWizard();
		wizard.prepare(file);
		final WizardDialog dialog = new WizardDialog(window.getShell(), wizard);
		dialog.setBlockOnOpen(false);
		dialog.open();
	}

	@Override
	public void init(IWorkbench bench, IStructuredSelection selection) {
		prepare(StudyFiles.in(selection).orElse("")); //$NON-NLS-1$
	}

	private void prepare(String file) {
		proposal = file;
		setWindowTitle(Messages.join_title);
		setNeedsProgressMonitor(true);
	}

	@Override
	public void addPages() {
		page = new JoinPage(proposal);
		addPage(page);
	}

	@Override
	public boolean performFinish() {
		final Path file = page.file();
		final Participations participations = PlatformUI.getWorkbench().getService(Participations.class);
		try {
			getContainer().run(true, true, monitor -> {
				try {
					participations.join(file, monitor);
				} catch (StudyException e) {
					throw new InvocationTargetException(e);
				} catch (OperationCanceledException e) {
					throw new InterruptedException();
				}
			});
			StudyWindow.show();
			return true;
		} catch (InvocationTargetException e) {
			page.setErrorMessage(e.getTargetException().getMessage());
		} catch (InterruptedException e) { // cancelled: the wizard stays open
			page.setMessage(Messages.join_cancelled);
		}
		return false;
	}
}
