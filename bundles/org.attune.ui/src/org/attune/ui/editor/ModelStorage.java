// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.editor;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.stream.Stream;

import org.attune.model.file.ExperimentFile;
import org.attune.model.file.ModelFileException;
import org.attune.model.file.StudyFile;
import org.attune.model.study.Study;
import org.attune.model.tuning.Experiment;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.osgi.util.NLS;

/**
 * Reads and writes the models of one kind in the workspace, with the workspace's own history of their files.
 *
 * @param extension
 *            of the files' names, without a point
 */
public record ModelStorage<M extends EObject>(String extension, Reader<M> reader, Writer<M> writer) {
	public static final ModelStorage<Experiment> EXPERIMENTS = new ModelStorage<>("tuning", ExperimentFile::load, //$NON-NLS-1$
			ExperimentFile::bytes);
	public static final ModelStorage<Study> STUDIES = new ModelStorage<>("study", StudyFile::load, StudyFile::bytes); //$NON-NLS-1$

	/** Reads a model from a stream, which stays open. */
	public interface Reader<M> {
		/**
		 * @param name
		 *            how messages call the file
		 */
		M load(InputStream content, String name) throws ModelFileException;
	}

	/** What stands in the file of a model. */
	public interface Writer<M> {
		/**
		 * @param name
		 *            how messages call the file
		 */
		byte[] bytes(M model, String name) throws ModelFileException;
	}

	/** The storage of such files; empty: they hold no model. */
	public static Optional<ModelStorage<? extends EObject>> of(IFile file) {
		return Stream.<ModelStorage<? extends EObject>>of(EXPERIMENTS, STUDIES)
				.filter(storage -> storage.extension.equals(file.getFileExtension())).findFirst();
	}

	/**
	 * @throws CoreException
	 *             where the file is missing or holds no such model; the message names the file, the line and the remedy
	 */
	public M read(IFile file) throws CoreException {
		try (InputStream content = file.getContents(true)) {
			return reader.load(content, file.getFullPath().toString());
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
	public void write(M model, IFile file, boolean overwrite, IProgressMonitor monitor) throws CoreException {
		file.write(bytes(model, file), overwrite, false, true, monitor);
	}

	/** What stands in the file of a model. */
	public byte[] bytes(M model, IFile file) throws CoreException {
		try {
			return writer.bytes(model, file.getFullPath().toString());
		} catch (ModelFileException e) {
			throw new CoreException(Status.error(e.getMessage(), e));
		}
	}
}
