// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.model.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

import org.attune.model.tuning.Experiment;
import org.eclipse.emf.ecore.resource.Resource;

/**
 * Experiments in {@code *.tuning} files. Reading never changes a file, and a file that is not wholly understood is
 * refused rather than read in part, so that saving loses nothing.
 */
public final class ExperimentFile {
	private static final ModelFile<Experiment> FILE = new ModelFile<>(FileKind.EXPERIMENT, Experiment.class);

	private ExperimentFile() {
	}

	/** The experiment in the file; see {@link #load(Resource)}. */
	public static Experiment load(Path file) throws ModelFileException {
		return FILE.load(file);
	}

	/**
	 * The experiment in the stream, which stays open; see {@link #load(Resource)}.
	 *
	 * @param name how messages call the file
	 */
	public static Experiment load(InputStream content, String name) throws ModelFileException {
		return FILE.load(content, name);
	}

	/**
	 * Reads the resource, unless that was done, and returns its experiment with a complete configuration: assignments
	 * that the file lacks are added in memory, left at their default. A resource that cannot be read stays unloaded.
	 *
	 * @throws ModelFileException where the file is missing, empty, not UTF-8, broken XML, of another kind or
	 *             version, has unknown elements or values, or refers to what is not there
	 */
	public static Experiment load(Resource resource) throws ModelFileException {
		return FILE.load(resource);
	}

	/**
	 * Writes the experiment to the file, wholly or not at all: a reader sees the old or the new content. The bytes
	 * depend on nothing but the experiment. The experiment itself stays in its resource.
	 *
	 * @throws ModelFileException where the experiment cannot be written as XML; the file is as before
	 * @throws IOException where the disk refuses; the file is as before
	 */
	public static void save(Experiment experiment, Path file) throws IOException, ModelFileException {
		FILE.save(experiment, file);
	}

	/**
	 * What {@link #save} writes.
	 *
	 * @param name how messages call the file
	 */
	public static byte[] bytes(Experiment experiment, String name) throws ModelFileException {
		return FILE.bytes(experiment, name);
	}
}
