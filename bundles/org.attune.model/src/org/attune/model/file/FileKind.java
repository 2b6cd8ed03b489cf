// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.model.file;

import java.util.Optional;

import org.attune.model.configuration.Configurations;
import org.attune.model.configuration.Studies;
import org.attune.model.study.Study;
import org.attune.model.study.StudyPackage;
import org.attune.model.tuning.Experiment;
import org.attune.model.tuning.TuningPackage;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;

/** What a file holds. The names are those of the texts in messages.properties. */
enum FileKind {
	EXPERIMENT(TuningPackage.Literals.EXPERIMENT), STUDY(StudyPackage.Literals.STUDY);

	private final EClass root;

	FileKind(EClass root) {
		this.root = root;
	}

	/** The class of the one object at the top. */
	EClass root() {
		return root;
	}

	/** A resource of this kind in a set of its own, without any registration elsewhere. */
	Resource resource(URI uri) {
		final ResourceSet resources = switch (this) {
			case EXPERIMENT -> ExperimentResourceFactory.resourceSet();
			case STUDY -> StudyResourceFactory.resourceSet();
		};
		return resources.createResource(uri);
	}

	/** What a file must have, and this one lacks. */
	Optional<FileMessage> missing(EObject model) {
		final Object task = model.eGet(root.getEStructuralFeature("task"));
		final Object space = model.eGet(root.getEStructuralFeature("space"));
		return task == null ? Optional.of(FileMessage.NO_TASK)
				: space == null ? Optional.of(FileMessage.NO_SPACE) : Optional.empty();
	}

	/** Adds in memory what a file may leave out. */
	void complete(EObject model) {
		switch (this) {
			case EXPERIMENT -> Configurations.complete((Experiment) model);
			case STUDY -> Studies.complete((Study) model);
		}
	}
}
