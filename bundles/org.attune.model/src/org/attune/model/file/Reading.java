// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.model.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.InternalEObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.xmi.ClassNotFoundException;
import org.eclipse.emf.ecore.xmi.FeatureNotFoundException;
import org.eclipse.emf.ecore.xmi.IllegalValueException;
import org.eclipse.emf.ecore.xmi.PackageNotFoundException;
import org.eclipse.emf.ecore.xmi.UnresolvedReferenceException;

/** Reads one model. First as XML, whose faults a plain parser names best, then as a model. */
record Reading(FileKind kind, String name, byte[] content) {

	EObject into(Resource resource) throws ModelFileException {
		new ModelXml(kind, name, content).check();
		load(resource);
		return model(resource);
	}

	/** The model of a resource that is loaded. */
	EObject model(Resource resource) throws ModelFileException {
		try {
			return checked(resource);
		} catch (ModelFileException e) {
			resource.unload(); // what was read in part must not be saved over the whole
			throw e;
		}
	}

	private void load(Resource resource) throws ModelFileException {
		try {
			resource.load(new ByteArrayInputStream(content), Map.of());
		} catch (IOException | RuntimeException e) {
			// EMF throws the first of the resource's errors, wrapped in various ways, and has them all in its list
			if (resource.getErrors().isEmpty()) {
				resource.unload();
				throw failure(0, FileMessage.UNEXPECTED.text(kind, name, "?", String.valueOf(e.getMessage())), e);
			}
		}
	}

	private EObject checked(Resource resource) throws ModelFileException {
		if (!resource.getErrors().isEmpty()) {
			throw failure(resource.getErrors().get(0));
		}
		if (resource.getContents().size() != 1 || !kind.root().isInstance(resource.getContents().get(0))) {
			final String count = String.valueOf(resource.getContents().size());
			throw failure(0, FileMessage.SEVERAL_ROOTS.text(kind, name, "", count), null);
		}
		final EObject model = resource.getContents().get(0);
		final Optional<FileMessage> missing = kind.missing(model);
		if (missing.isPresent()) {
			throw failure(0, missing.get().text(kind, name), null);
		}
		for (EObject elsewhere : EcoreUtil.ProxyCrossReferencer.find(model).keySet()) {
			final String uri = ((InternalEObject) elsewhere).eProxyURI().toString();
			throw failure(0, FileMessage.OTHER_FILE.text(kind, name, "", uri), null);
		}
		kind.complete(model);
		return model;
	}

	private ModelFileException failure(Resource.Diagnostic fault) {
		final String line = String.valueOf(fault.getLine());
		final String message = switch (fault) {
			case FeatureNotFoundException feature -> FileMessage.UNKNOWN_NAME.text(kind, name, line, feature.getName());
			case ClassNotFoundException type -> FileMessage.UNKNOWN_NAME.text(kind, name, line, type.getName());
			case PackageNotFoundException other -> FileMessage.UNKNOWN_NAME.text(kind, name, line, other.uri());
			case IllegalValueException value -> FileMessage.ILLEGAL_VALUE.text(kind, name, line,
					value.getValue() instanceof EObject object ? object.eClass().getName()
							: String.valueOf(value.getValue()),
					value.getFeature().getName());
			case UnresolvedReferenceException unresolved -> FileMessage.UNRESOLVED.text(kind, name, line,
					unresolved.getReference());
			default -> FileMessage.UNEXPECTED.text(kind, name, line, fault.getMessage());
		};
		return failure(fault.getLine(), message, fault instanceof Exception cause ? cause : null);
	}

	private ModelFileException failure(int line, String message, Exception cause) {
		return new ModelFileException(name, line, message, cause);
	}
}
