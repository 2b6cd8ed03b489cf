// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.model.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;

import org.attune.model.configuration.Configurations;
import org.attune.model.tuning.Experiment;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.InternalEObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.xmi.ClassNotFoundException;
import org.eclipse.emf.ecore.xmi.FeatureNotFoundException;
import org.eclipse.emf.ecore.xmi.IllegalValueException;
import org.eclipse.emf.ecore.xmi.PackageNotFoundException;
import org.eclipse.emf.ecore.xmi.UnresolvedReferenceException;

/** Reads one experiment. First as XML, whose faults a plain parser names best, then as a model. */
record Reading(String name, byte[] content) {

	Experiment into(Resource resource) throws ExperimentFileException {
		new ExperimentXml(name, content).check();
		load(resource);
		return experiment(resource);
	}

	/** The experiment of a resource that is loaded. */
	Experiment experiment(Resource resource) throws ExperimentFileException {
		try {
			return checked(resource);
		} catch (ExperimentFileException e) {
			resource.unload(); // what was read in part must not be saved over the whole
			throw e;
		}
	}

	private void load(Resource resource) throws ExperimentFileException {
		try {
			resource.load(new ByteArrayInputStream(content), Map.of());
		} catch (IOException | RuntimeException e) {
			// EMF throws the first of the resource's errors, wrapped in various ways, and has them all in its list
			if (resource.getErrors().isEmpty()) {
				resource.unload();
				throw failure(0, FileMessage.UNEXPECTED.text(name, "?", String.valueOf(e.getMessage())), e);
			}
		}
	}

	private Experiment checked(Resource resource) throws ExperimentFileException {
		if (!resource.getErrors().isEmpty()) {
			throw failure(resource.getErrors().get(0));
		}
		if (resource.getContents().size() != 1 || !(resource.getContents().get(0) instanceof Experiment experiment)) {
			final String count = String.valueOf(resource.getContents().size());
			throw failure(0, FileMessage.SEVERAL_ROOTS.text(name, "", count), null);
		}
		if (experiment.getTask() == null) {
			throw failure(0, FileMessage.NO_TASK.text(name), null);
		}
		if (experiment.getSpace() == null) {
			throw failure(0, FileMessage.NO_SPACE.text(name), null);
		}
		for (EObject elsewhere : EcoreUtil.ProxyCrossReferencer.find(experiment).keySet()) {
			final String uri = ((InternalEObject) elsewhere).eProxyURI().toString();
			throw failure(0, FileMessage.OTHER_FILE.text(name, "", uri), null);
		}
		Configurations.complete(experiment);
		return experiment;
	}

	private ExperimentFileException failure(Resource.Diagnostic fault) {
		final String line = String.valueOf(fault.getLine());
		final String message = switch (fault) {
			case FeatureNotFoundException feature -> FileMessage.UNKNOWN_NAME.text(name, line, feature.getName());
			case ClassNotFoundException type -> FileMessage.UNKNOWN_NAME.text(name, line, type.getName());
			case PackageNotFoundException other -> FileMessage.UNKNOWN_NAME.text(name, line, other.uri());
			case IllegalValueException value -> FileMessage.ILLEGAL_VALUE.text(name, line,
					value.getValue() instanceof EObject object ? object.eClass().getName()
							: String.valueOf(value.getValue()),
					value.getFeature().getName());
			case UnresolvedReferenceException unresolved -> FileMessage.UNRESOLVED.text(name, line,
					unresolved.getReference());
			default -> FileMessage.UNEXPECTED.text(name, line, fault.getMessage());
		};
		return failure(fault.getLine(), message, fault instanceof Exception cause ? cause : null);
	}

	private ExperimentFileException failure(int line, String message, Exception cause) {
		return new ExperimentFileException(name, line, message, cause);
	}
}
