// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.study;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspaceRoot;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IPath;

/** A project of this workspace for each participation. */
final class ProjectWorkspace implements StudyWorkspace {
	private static final String FILE = "study.tuning"; //$NON-NLS-1$
	private static final String RUNS = "runs"; //$NON-NLS-1$
	/** The names of what the platform keeps in a project by itself begin so. */
	private static final String SETTINGS = "."; //$NON-NLS-1$
	private static final int LONGEST = 60;

	@Override
	public String free(String title) {
		final String letters = title.replaceAll("[^\\p{L}\\p{N} _-]", " ").replaceAll(" +", " ").strip(); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
		final String name = letters.isEmpty() ? "Study" : letters.substring(0, Math.min(LONGEST, letters.length())).strip(); //$NON-NLS-1$
		String free = name;
		for (int number = 2; root().getProject(free).exists(); number++) {
			free = name + ' ' + number;
		}
		return root().getProject(free).getFile(FILE).getFullPath().toString();
	}

	@Override
	public void create(String experiment, byte[] content) throws IOException {
		final IFile file = file(experiment);
		inWorkspace(monitor -> {
			final IProject project = file.getProject();
			if (!project.exists()) {
				project.create(monitor);
			}
			if (!project.isOpen()) {
				project.open(monitor);
			}
			if (!file.exists()) {
				file.create(new ByteArrayInputStream(content), true, monitor);
			}
		});
	}

	@Override
	public byte[] read(String experiment) throws IOException {
		try (InputStream content = file(experiment).getContents(true)) {
			return content.readAllBytes();
		} catch (CoreException e) {
			throw new IOException(e.getMessage(), e);
		}
	}

	@Override
	public void delete(String experiment) throws IOException {
		final IFile file = file(experiment);
		final IFolder runs = file.getParent().getFolder(IPath.fromPortableString(RUNS));
		inWorkspace(monitor -> {
			final IProject project = file.getProject();
			if (!project.isAccessible()) {
				return;
			}
			project.refreshLocal(IResource.DEPTH_INFINITE, monitor);
			project.clearHistory(monitor); // holds what was saved before
			for (IResource resource : new IResource[] { file, runs }) {
				if (resource.exists()) {
					resource.delete(IResource.FORCE, monitor);
				}
			}
			if (Arrays.stream(project.members()).allMatch(left -> left.getName().startsWith(SETTINGS))) {
				project.delete(true, true, monitor);
			}
		});
	}

	private static IFile file(String experiment) {
		return root().getFile(IPath.fromPortableString(experiment));
	}

	private static IWorkspaceRoot root() {
		return ResourcesPlugin.getWorkspace().getRoot();
	}

	private static void inWorkspace(ICoreRunnable action) throws IOException {
		try {
			ResourcesPlugin.getWorkspace().run(action, null);
		} catch (CoreException e) {
			throw new IOException(e.getMessage(), e);
		}
	}
}
