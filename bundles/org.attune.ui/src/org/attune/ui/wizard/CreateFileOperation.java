// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.wizard;

import java.util.function.Supplier;

import org.attune.ui.editor.ModelStorage;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.actions.WorkspaceModifyOperation;
import org.eclipse.ui.dialogs.ContainerGenerator;

/** Creates the file of a model, with its folder if need be. Fails where the file is there already. */
final class CreateFileOperation<M extends EObject> extends WorkspaceModifyOperation {
	private final ModelStorage<M> storage;
	private final IPath container;
	private final String name;
	private final Supplier<M> model;
	private volatile IFile file;

	/**
	 * @param container
	 *            workspace path of the project or folder; what does not exist of it is created
	 * @param name
	 *            of the file, with its extension
	 * @param model
	 *            asked for in the background
	 */
	CreateFileOperation(ModelStorage<M> storage, IPath container, String name, Supplier<M> model) {
		this.storage = storage;
		this.container = container;
		this.name = name;
		this.model = model;
	}

	/** The created file; null before it is. */
	IFile file() {
		return file;
	}

	@Override
	protected void execute(IProgressMonitor monitor) throws CoreException {
		final SubMonitor progress = SubMonitor.convert(monitor, NLS.bind(Messages.create_task, name), 2);
		final IContainer folder = new ContainerGenerator(container).generateContainer(progress.split(1));
		final IFile created = folder.getFile(IPath.fromOSString(name));
		created.create(storage.bytes(model.get(), created), IResource.NONE, progress.split(1));
		file = created;
	}
}
