// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.wizard;

import java.lang.reflect.InvocationTargetException;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.statushandlers.StatusManager;
import org.eclipse.ui.wizards.newresource.BasicNewProjectResourceWizard;
import org.eclipse.ui.wizards.newresource.BasicNewResourceWizard;

/** A wizard that creates the file of a model and opens it in its editor. */
abstract class NewFileWizard<M extends EObject> extends BasicNewResourceWizard implements IExecutableExtension {
	private final String title;
	private final String editor;
	private IConfigurationElement contribution;

	/**
	 * @param editor
	 *            id of the editor that is opened at the end
	 */
	NewFileWizard(String title, String editor) {
		this.title = title;
		this.editor = editor;
	}

	@Override
	public final void setInitializationData(IConfigurationElement element, String property, Object data) {
		contribution = element;
	}

	@Override
	public final void init(IWorkbench workbench, IStructuredSelection selection) {
		super.init(workbench, selection);
		setWindowTitle(title);
		setNeedsProgressMonitor(true);
	}

	/** Where the person says what they want. */
	abstract WizardPage page();

	/** What creates the file. */
	abstract CreateFileOperation<M> operation();

	@Override
	public final boolean performFinish() {
		final CreateFileOperation<M> operation = operation();
		try {
			getContainer().run(true, true, operation);
			open(operation.file());
			return true;
		} catch (InvocationTargetException e) {
			show(e.getTargetException());
		} catch (InterruptedException e) { // cancelled: the wizard stays open
			page().setMessage(Messages.wizard_cancelled);
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
			IDE.openEditor(getWorkbench().getActiveWorkbenchWindow().getActivePage(), file, editor);
		} catch (PartInitException e) {
			StatusManager.getManager().handle(e.getStatus(), StatusManager.SHOW);
		}
	}
}
