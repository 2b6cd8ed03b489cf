// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.exchange;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.Optional;

import org.attune.core.imports.ImportException;
import org.attune.core.run.Runs;
import org.attune.model.file.ModelFileException;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IImportWizard;
import org.eclipse.ui.IWorkbench;

/** Import &gt; Attune &gt; Runs from CSV. */
public final class ImportRunsWizard extends Wizard implements IImportWizard {
	private IWorkbench workbench;
	private ImportPage page;
	private Optional<IFile> proposal = Optional.empty();

	@Override
	public void init(IWorkbench bench, IStructuredSelection selection) {
		workbench = bench;
		proposal = Optional.ofNullable(Adapters.adapt(selection.getFirstElement(), IFile.class))
				.filter(file -> "tuning".equals(file.getFileExtension())); //$NON-NLS-1$
		setWindowTitle(Messages.import_title);
		setNeedsProgressMonitor(true);
	}

	@Override
	public void addPages() {
		page = new ImportPage(proposal);
		addPage(page);
	}

	@Override
	public boolean performFinish() {
		final ImportOperation operation = new ImportOperation(page.table(), page.roles(), page.experiment(),
				workbench.getService(Runs.class));
		try {
			getContainer().run(true, true, monitor -> {
				try {
					operation.run(monitor);
				} catch (CoreException | IOException | ImportException | ModelFileException e) {
					throw new InvocationTargetException(e);
				}
			});
			return true;
		} catch (InvocationTargetException e) {
			page.setErrorMessage(NLS.bind(Messages.import_failed, e.getTargetException().getMessage()));
		} catch (InterruptedException e) { // cancelled: the wizard stays open
			page.setMessage(Messages.import_cancelled);
		}
		return false;
	}
}
