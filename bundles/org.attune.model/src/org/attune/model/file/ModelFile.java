// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.model.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.URIConverter;
import org.eclipse.emf.ecore.util.EcoreUtil;

/** Models of one kind in files. What holds for them stands at the public classes that use it. */
record ModelFile<T extends EObject>(FileKind kind, Class<T> type) {

	T load(Path file) throws ModelFileException {
		try (InputStream content = Files.newInputStream(file)) {
			return load(content, file.toString());
		} catch (IOException e) {
			throw unreadable(file.toString(), e);
		}
	}

	T load(InputStream content, String name) throws ModelFileException {
		try {
			return type.cast(new Reading(kind, name, content.readAllBytes())
					.into(kind.resource(URI.createFileURI(name))));
		} catch (IOException e) {
			throw unreadable(name, e);
		}
	}

	T load(Resource resource) throws ModelFileException {
		final URI uri = resource.getURI();
		final String name = uri.isPlatformResource() ? uri.toPlatformString(true)
				: uri.isFile() ? uri.toFileString() : uri.toString();
		if (resource.isLoaded()) {
			return type.cast(new Reading(kind, name, new byte[0]).model(resource));
		}
		try (InputStream content = converter(resource).createInputStream(uri, null)) {
			return type.cast(new Reading(kind, name, content.readAllBytes()).into(resource));
		} catch (IOException e) {
			throw unreadable(name, e);
		}
	}

	private static URIConverter converter(Resource resource) {
		return resource.getResourceSet() == null ? URIConverter.INSTANCE : resource.getResourceSet().getURIConverter();
	}

	private ModelFileException unreadable(String name, IOException cause) {
		final String reason = cause.getMessage() == null ? "" : ": " + cause.getMessage();
		return new ModelFileException(name, 0,
				FileMessage.UNREADABLE.text(kind, name, "", cause.getClass().getSimpleName() + reason), cause);
	}

	void save(T model, Path file) throws IOException, ModelFileException {
		new AtomicFile(file).write(bytes(model, file.toString()));
	}

	byte[] bytes(T model, String name) throws ModelFileException {
		new Writable(kind, model, name).check();
		final Resource resource = kind.resource(URI.createURI("model"));
		resource.getContents().add(EcoreUtil.copy(model));
		final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try {
			resource.save(bytes, null);
		} catch (IOException e) {
			throw new IllegalStateException("Writing to memory does not fail", e);
		}
		return bytes.toByteArray();
	}
}
