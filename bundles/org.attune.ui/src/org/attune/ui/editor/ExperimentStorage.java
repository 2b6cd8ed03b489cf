// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.editor;

import java.io.IOException;
import java.io.InputStream;

import org.attune.model.file.ExperimentFile;
import org.attune.model.file.ModelFileException;
import org.attune.model.tuning.Experiment;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.osgi.util.NLS;

/** Reads and writes an experiment in the workspace, with the workspace's own history of the file. */
public final class ExperimentStorage {
	private ExperimentStorage() {
	}

	/**
	 * @throws CoreException
	 *             where the file is missing or is no experiment; the message names the file, the line and the remedy
	 */
	public static Experiment read(IFile file) throws CoreException {
		try (InputStream content = file.getContents(true)) {
			return ExperimentFile.load(content, file.getFullPath().toString());
		} catch (ModelFileException e) {
			throw new CoreException(Status.error(e.getMessage(), e));
		} catch (IOException e) {
			final String message = NLS.bind(Messages.storage_unreadable, file.getFullPath(), e.getMessage());
			throw new CoreException(Status.error(message, e));
		}
	}

	/**
	 * Writes the file, or creates it in its folder.
	 *
	 * @param overwrite
	 *            whether to write even if the file changed on disk without the workspace noticing
	 */
	public static void write(Experiment experiment, IFile file, boolean overwrite, IProgressMonitor monitor)
			throws CoreException {
		file.write(bytes(experiment, file), overwrite, false, true, monitor);
	}

	private static byte[] bytes(Experiment experiment, IFile file) throws CoreException {
		try {
			return ExperimentFile.bytes(experiment, file.getFullPath().toString());
		} catch (ModelFileException e) {
			throw new CoreException(Status.error(e.getMessage(), e));
		}
	}
}
