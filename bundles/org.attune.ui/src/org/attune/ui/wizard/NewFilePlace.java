// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.wizard;

import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.osgi.util.NLS;

/**
 * The place where a new file shall lie, as typed.
 *
 * @param extension
 *            of its name, without a point
 */
record NewFilePlace(String container, String name, String extension) {

	/** What is wrong with the place and what helps; empty: the file can be created there. */
	Optional<String> fault() {
		if (name.isEmpty()) {
			return Optional.of(Messages.place_noName);
		}
		if (container.isEmpty() || path().isRoot()) {
			return Optional.of(Messages.place_noContainer);
		}
		return faultOfNames().or(this::faultOfResources);
	}

	private Optional<String> faultOfNames() {
		final IWorkspace workspace = ResourcesPlugin.getWorkspace();
		final int type = path().segmentCount() == 1 ? IResource.PROJECT : IResource.FOLDER;
		return Stream.of(workspace.validateName(fileName(), IResource.FILE),
				workspace.validatePath(path().toString(), type))
				.filter(status -> !status.isOK()).map(IStatus::getMessage).findFirst();
	}

	private Optional<String> faultOfResources() {
		final IProject project = project();
		if (project.exists() && !project.isOpen()) {
			return Optional.of(NLS.bind(Messages.place_closed, project.getName()));
		}
		final IResource there = ResourcesPlugin.getWorkspace().getRoot().findMember(path());
		if (there != null && there.getType() == IResource.FILE) {
			return Optional.of(NLS.bind(Messages.place_file, path()));
		}
		return exists() ? Optional.of(NLS.bind(Messages.place_exists, fileName(), path())) : Optional.empty();
	}

	/** Also a file that the workspace has not seen yet, and one whose name differs in case only. */
	private boolean exists() {
		final IPath file = path().append(fileName());
		final IPath location = project().exists()
				? ResourcesPlugin.getWorkspace().getRoot().getFile(file).getLocation()
				: null;
		return ResourcesPlugin.getWorkspace().getRoot().exists(file) || location != null && location.toFile().exists();
	}

	/** What will be created beside the file; empty: nothing. */
	Optional<String> note() {
		return fault().isPresent() || project().exists() ? Optional.empty()
				: Optional.of(NLS.bind(Messages.place_newProject, project().getName()));
	}

	/** Workspace path of the project or folder; what does not exist of it is created. */
	IPath path() {
		return IPath.fromPortableString(container).makeAbsolute();
	}

	private IProject project() {
		return ResourcesPlugin.getWorkspace().getRoot().getProject(path().segment(0));
	}

	String fileName() {
		return name + "." + extension; //$NON-NLS-1$
	}
}
