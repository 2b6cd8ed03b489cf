// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.wizard;

import org.attune.model.file.ExperimentFile;
import org.attune.model.file.ModelFileException;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.ui.actions.WorkspaceModifyOperation;
import org.eclipse.ui.dialogs.ContainerGenerator;

/** Creates the file of an experiment, with its folder if need be. Fails where the file is there already. */
final class CreateExperimentOperation extends WorkspaceModifyOperation {
	private final ExperimentSpecification specification;
	private volatile IFile file;

	CreateExperimentOperation(ExperimentSpecification specification) {
		this.specification = specification;
	}

	/** The created file; null before it is. */
	IFile file() {
		return file;
	}

	@Override
	protected void execute(IProgressMonitor monitor) throws CoreException {
		final SubMonitor progress = SubMonitor.convert(monitor, Messages.create_task, 2);
		final IContainer container = new ContainerGenerator(specification.container())
				.generateContainer(progress.split(1));
		final IFile created = container.getFile(IPath.fromOSString(specification.fileName()));
		created.create(content(created), IResource.NONE, progress.split(1));
		file = created;
	}

	private byte[] content(IFile target) throws CoreException {
		try {
			return ExperimentFile.bytes(specification.experiment(), target.getFullPath().toString());
		} catch (ModelFileException e) {
			throw new CoreException(Status.error(e.getMessage(), e));
		}
	}
}
