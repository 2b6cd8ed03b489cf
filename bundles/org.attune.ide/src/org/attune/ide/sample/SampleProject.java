// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ide.sample;

import java.io.IOException;

import org.attune.model.file.ExperimentFile;
import org.attune.model.file.ModelFileException;
import org.attune.model.preset.Presets;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;

/** The project {@code first-steps}: one experiment on generated images that trains without a download. */
public final class SampleProject {
	private static final String PROJECT = "first-steps"; //$NON-NLS-1$
	private static final String EXPERIMENT = "shapes.tuning"; //$NON-NLS-1$
	private static final String PRESET = "quick"; //$NON-NLS-1$

	/** The experiment's file; it exists once {@link #create} has ended. */
	public IFile experiment() {
		return project().getFile(EXPERIMENT);
	}

	/** Creates project and experiment; not on the UI thread. What is already there stays as it is. */
	void create(IProgressMonitor monitor) throws CoreException {
		final SubMonitor progress = SubMonitor.convert(monitor, 3);
		final IProject project = project();
		if (!project.exists()) {
			project.create(progress.split(1));
		}
		project.open(progress.split(1));
		if (!experiment().exists()) {
			write(progress.split(1));
		}
	}

	private void write(IProgressMonitor monitor) throws CoreException {
		try {
			ExperimentFile.save(Presets.experiment(PRESET, Messages.SampleProject_experiment), experiment().getLocation().toPath());
		} catch (IOException | ModelFileException e) {
			throw new CoreException(Status.error(Messages.SampleProject_notWritten, e));
		}
		project().refreshLocal(IResource.DEPTH_INFINITE, monitor);
	}

	private static IProject project() {
		return ResourcesPlugin.getWorkspace().getRoot().getProject(PROJECT);
	}
}
