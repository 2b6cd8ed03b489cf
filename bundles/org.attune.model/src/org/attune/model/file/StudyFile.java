// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.model.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

import org.attune.model.study.Study;
import org.eclipse.emf.ecore.resource.Resource;

/**
 * Studies in {@code *.study} files. Reading never changes a file, and a file that is not wholly understood is refused
 * rather than read in part, so that saving loses nothing.
 */
public final class StudyFile {
	private static final ModelFile<Study> FILE = new ModelFile<>(FileKind.STUDY, Study.class);

	private StudyFile() {
	}

	/** The study in the file; see {@link #load(Resource)}. */
	public static Study load(Path file) throws ModelFileException {
		return FILE.load(file);
	}

	/**
	 * The study in the stream, which stays open; see {@link #load(Resource)}.
	 *
	 * @param name how messages call the file
	 */
	public static Study load(InputStream content, String name) throws ModelFileException {
		return FILE.load(content, name);
	}

	/**
	 * Reads the resource, unless that was done, and returns its study with every part that it has exactly one of: parts
	 * and assignments that the file lacks are added in memory. A resource that cannot be read stays unloaded.
	 *
	 * @throws ModelFileException where the file is missing, empty, not UTF-8, broken XML, of another kind or
	 *             version, has unknown elements or values, or refers to what is not there
	 */
	public static Study load(Resource resource) throws ModelFileException {
		return FILE.load(resource);
	}

	/**
	 * Writes the study to the file, wholly or not at all: a reader sees the old or the new content. The bytes
	 * depend on nothing but the study. The study itself stays in its resource.
	 *
	 * @throws ModelFileException where the study cannot be written as XML; the file is as before
	 * @throws IOException where the disk refuses; the file is as before
	 */
	public static void save(Study study, Path file) throws IOException, ModelFileException {
		FILE.save(study, file);
	}

	/**
	 * What {@link #save} writes.
	 *
	 * @param name how messages call the file
	 */
	public static byte[] bytes(Study study, String name) throws ModelFileException {
		return FILE.bytes(study, name);
	}
}
