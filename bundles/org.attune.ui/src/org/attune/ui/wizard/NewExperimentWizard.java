// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.wizard;

import java.lang.reflect.InvocationTargetException;

import org.attune.ui.editor.TuningEditor;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.statushandlers.StatusManager;
import org.eclipse.ui.wizards.newresource.BasicNewProjectResourceWizard;
import org.eclipse.ui.wizards.newresource.BasicNewResourceWizard;

/** New &gt; Tuning Experiment. */
public final class NewExperimentWizard extends BasicNewResourceWizard implements IExecutableExtension {
	public static final String ID = "org.attune.ui.wizard.experiment"; //$NON-NLS-1$
	private IConfigurationElement contribution;
	private ExperimentPage page;

	@Override
	public void setInitializationData(IConfigurationElement element, String property, Object data) {
		contribution = element;
	}

	@Override
	public void init(IWorkbench workbench, IStructuredSelection selection) {
		super.init(workbench, selection);
		setWindowTitle(Messages.wizard_title);
		setNeedsProgressMonitor(true);
	}

	@Override
	public void addPages() {
		page = new ExperimentPage(getSelection());
		addPage(page);
	}

	@Override
	public boolean performFinish() {
		final CreateExperimentOperation operation = new CreateExperimentOperation(page.specification());
		try {
			getContainer().run(true, true, operation);
			open(operation.file());
			return true;
		} catch (InvocationTargetException e) {
			show(e.getTargetException());
		} catch (InterruptedException e) { // cancelled: the wizard stays open
			page.setMessage(Messages.wizard_cancelled);
		}
		return false;
	}

	private static void show(Throwable failure) {
		final IStatus status = failure instanceof CoreException core ? core.getStatus()
				: Status.error(Messages.wizard_failed, failure);
		StatusManager.getManager().handle(status, StatusManager.SHOW);
	}

	private void open(IFile file) {
		BasicNewProjectResourceWizard.updatePerspective(contribution);
		selectAndReveal(file);
		try {
			IDE.openEditor(getWorkbench().getActiveWorkbenchWindow().getActivePage(), file, TuningEditor.ID);
		} catch (PartInitException e) {
			StatusManager.getManager().handle(e.getStatus(), StatusManager.SHOW);
		}
	}
}
