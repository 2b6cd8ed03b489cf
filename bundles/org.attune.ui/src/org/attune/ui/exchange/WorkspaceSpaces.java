// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

import org.attune.model.file.ExperimentFile;
import org.attune.model.file.ModelFileException;
import org.attune.model.tuning.Experiment;
import org.attune.model.tuning.HyperparameterSpace;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IPath;

/** Reads experiments of the workspace; blocks. */
final class WorkspaceSpaces {
	private WorkspaceSpaces() {
	}

	/** The space of the experiment at a workspace path; empty where it is gone or cannot be read. */
	static Optional<HyperparameterSpace> of(String path) {
		if (!ResourcesPlugin.getWorkspace().validatePath(path, IResource.FILE).isOK()) {
			return Optional.empty();
		}
		final IFile file = ResourcesPlugin.getWorkspace().getRoot().getFile(IPath.fromPortableString(path));
		try {
			return file.exists() ? Optional.of(experiment(file).getSpace()) : Optional.empty();
		} catch (CoreException | IOException | ModelFileException e) {
			ILog.get().info(e.getMessage(), e); // the values themselves tell less, but enough
			return Optional.empty();
		}
	}

	static Experiment experiment(IFile file) throws CoreException, IOException, ModelFileException {
		try (InputStream content = file.getContents(true)) {
			return ExperimentFile.load(content, file.getFullPath().toString());
		}
	}
}
