// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.model.configuration;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.attune.model.study.Question;
import org.attune.model.study.ReasonChoice;
import org.attune.model.study.Study;
import org.attune.model.study.StudyPackage;
import org.attune.model.tuning.Configuration;
import org.attune.model.tuning.Experiment;
import org.attune.model.tuning.HyperparameterSpace;
import org.attune.model.tuning.Reason;
import org.attune.model.tuning.Task;
import org.attune.model.tuning.TuningFactory;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;

/** Questions to a study. */
public final class Studies {
	private Studies() {
	}

	/**
	 * Adds every part that a study has exactly one of and this one lacks, as it is without a file's saying otherwise, and
	 * an assignment, left at its default, for each hyperparameter that has none. What is there stays as it is. Not
	 * through a command stack, so call it before a study is edited.
	 */
	public static void complete(Study study) {
		for (EReference part : StudyPackage.Literals.STUDY.getEAllContainments()) {
			if (part.isRequired() && study.eGet(part) == null) {
				study.eSet(part, EcoreUtil.create(part.getEReferenceType()));
			}
		}
		Configurations.complete(study.getConfiguration(), study.getSpace().getHyperparameters());
	}

	/**
	 * What a participant tunes when the tuning begins: a complete experiment of its own, in no resource.
	 *
	 * @param study complete
	 * @param dataset as a task names it: the study's own may be relative to its file
	 */
	public static Experiment experiment(Study study, String dataset) {
		final EcoreUtil.Copier copier = new EcoreUtil.Copier();
		final List<EObject> parts = List.of(study.getTask(), study.getSpace(), study.getConfiguration());
		final List<EObject> copies = List.copyOf(copier.copyAll(parts));
		copier.copyReferences();
		final Experiment experiment = TuningFactory.eINSTANCE.createExperiment();
		experiment.setName(study.getTitle());
		experiment.setTask((Task) copies.get(0));
		experiment.getTask().setDataset(dataset);
		experiment.setSpace((HyperparameterSpace) copies.get(1));
		experiment.setConfiguration((Configuration) copies.get(2));
		return experiment;
	}

	/** All questions, those asked before the tuning first; in their order. */
	public static List<Question> questions(Study study) {
		return Stream.concat(study.getBackground().stream(), study.getClosing().stream()).toList();
	}

	/** What a participant reads for a reason; empty where the study does not offer it. */
	public static Optional<String> label(Study study, Reason reason) {
		return study.getReasons().getChoices().stream().filter(choice -> choice.getReason() == reason)
				.map(ReasonChoice::getLabel).findFirst();
	}
}
