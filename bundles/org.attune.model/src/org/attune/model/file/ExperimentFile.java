// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.model.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.attune.model.tuning.Experiment;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.URIConverter;
import org.eclipse.emf.ecore.util.EcoreUtil;

/**
 * Experiments in {@code *.tuning} files. Reading never changes a file, and a file that is not wholly understood is
 * refused rather than read in part, so that saving loses nothing.
 */
public final class ExperimentFile {
	private ExperimentFile() {
	}

	/** The experiment in the file; see {@link #load(Resource)}. */
	public static Experiment load(Path file) throws ExperimentFileException {
		try (InputStream content = Files.newInputStream(file)) {
			return load(content, file.toString());
		} catch (IOException e) {
			throw unreadable(file.toString(), e);
		}
	}

	/**
	 * The experiment in the stream, which stays open; see {@link #load(Resource)}.
	 *
	 * @param name how messages call the file
	 */
	public static Experiment load(InputStream content, String name) throws ExperimentFileException {
		try {
			return new Reading(name, content.readAllBytes())
					.into(ExperimentResourceFactory.resourceSet().createResource(URI.createFileURI(name)));
		} catch (IOException e) {
			throw unreadable(name, e);
		}
	}

	/**
	 * Reads the resource, unless that was done, and returns its experiment with a complete configuration: assignments
	 * that the file lacks are added in memory, left at their default. A resource that cannot be read stays unloaded.
	 *
	 * @throws ExperimentFileException where the file is missing, empty, not UTF-8, broken XML, of another kind or
	 *             version, has unknown elements or values, or refers to what is not there
	 */
	public static Experiment load(Resource resource) throws ExperimentFileException {
		final URI uri = resource.getURI();
		final String name = uri.isPlatformResource() ? uri.toPlatformString(true)
				: uri.isFile() ? uri.toFileString() : uri.toString();
		if (resource.isLoaded()) {
			return new Reading(name, new byte[0]).experiment(resource);
		}
		try (InputStream content = converter(resource).createInputStream(uri, null)) {
			return new Reading(name, content.readAllBytes()).into(resource);
		} catch (IOException e) {
			throw unreadable(name, e);
		}
	}

	private static URIConverter converter(Resource resource) {
		return resource.getResourceSet() == null ? URIConverter.INSTANCE : resource.getResourceSet().getURIConverter();
	}

	private static ExperimentFileException unreadable(String name, IOException cause) {
		final String reason = cause.getMessage() == null ? "" : ": " + cause.getMessage();
		return new ExperimentFileException(name, 0,
				FileMessage.UNREADABLE.text(name, "", cause.getClass().getSimpleName() + reason), cause);
	}

	/**
	 * Writes the experiment to the file, wholly or not at all: a reader sees the old or the new content. The bytes
	 * depend on nothing but the experiment. The experiment itself stays in its resource.
	 *
	 * @throws ExperimentFileException where the experiment cannot be written as XML; the file is as before
	 * @throws IOException where the disk refuses; the file is as before
	 */
	public static void save(Experiment experiment, Path file) throws IOException, ExperimentFileException {
		new AtomicFile(file).write(bytes(experiment, file.toString()));
	}

	/**
	 * What {@link #save} writes.
	 *
	 * @param name how messages call the file
	 */
	public static byte[] bytes(Experiment experiment, String name) throws ExperimentFileException {
		new Writable(experiment, name).check();
		final Resource resource = ExperimentResourceFactory.resourceSet()
				.createResource(URI.createURI("experiment.tuning"));
		resource.getContents().add(EcoreUtil.copy(experiment));
		final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try {
			resource.save(bytes, null);
		} catch (IOException e) {
			throw new IllegalStateException("Writing to memory does not fail", e);
		}
		return bytes.toByteArray();
	}
}
