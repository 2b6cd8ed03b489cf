// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.model.validation;

import java.util.List;

import org.attune.model.study.Study;
import org.attune.model.study.StudyPackage;
import org.attune.model.tuning.TuningPackage;
import org.eclipse.emf.ecore.EValidator;
import org.eclipse.emf.ecore.impl.EValidatorRegistryImpl;
import org.eclipse.emf.ecore.util.Diagnostician;

/** Whether people can take part in a study as it is. Changes nothing; call it on the thread that edits the study. */
public final class StudyValidation {
	private static final Diagnostician DIAGNOSTICIAN = new Diagnostician(registry());

	private StudyValidation() {
	}

	/** All problems, those of the study as a whole first, then in the order of its content. Empty: ready for people. */
	public static List<Problem> problems(Study study) {
		return DIAGNOSTICIAN.validate(study).getChildren().stream().map(Problem::of).toList();
	}

	private static EValidator.Registry registry() {
		final EValidator.Registry registry = new EValidatorRegistryImpl();
		registry.put(StudyPackage.eINSTANCE, new StudyValidator());
		registry.put(TuningPackage.eINSTANCE, new ExperimentValidator());
		return registry;
	}
}
