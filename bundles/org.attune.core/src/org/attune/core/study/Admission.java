// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.study;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;

import org.attune.core.run.Submission;
import org.attune.model.configuration.Configurations;
import org.attune.model.configuration.EffectiveValues;
import org.attune.model.file.ExperimentFile;
import org.attune.model.file.ModelFileException;
import org.attune.model.study.Demand;
import org.attune.model.study.Study;
import org.attune.model.tuning.Assignment;
import org.attune.model.tuning.Experiment;
import org.attune.model.tuning.Reason;
import org.attune.model.tuning.Task;
import org.attune.trace.wire.TaskSpec;

/** Lets only submissions of the participant's experiment through that the study allows. */
record Admission(Study study, ParticipationState state, StudyWorkspace workspace) {

	/** @throws StudyException why not, in words for people */
	void check(Submission submission, Conduct conduct) throws StudyException {
		require(conduct.maySubmit(), conduct.refusal().orElse("")); //$NON-NLS-1$
		require(submission.task().equals(task()), Messages.Admission_task);
		require(conduct.why() != Demand.REQUIRED || !submission.provenance().why().isBlank(), Messages.Admission_why);
		if (conduct.reasons() != Demand.NEVER) {
			checkReasons(submission, conduct.reasons() == Demand.REQUIRED);
		}
	}

	/** What everybody trains while they tune. */
	private TaskSpec task() {
		final Task task = study.getTask();
		return new TaskSpec(state.dataset(), task.getInputSize(), task.getNetwork(), task.getSeed());
	}

	private void checkReasons(Submission submission, boolean required) throws StudyException {
		final Experiment experiment = experiment(submission.experiment());
		final EffectiveValues values = EffectiveValues.of(experiment);
		final boolean entered = values.hash().equals(submission.configurationHash());
		require(entered || !required, Messages.Admission_elsewhere);
		for (Assignment assignment : Configurations.assignments(experiment)) {
			if (entered && values.explicit().contains(assignment.getHyperparameter().getId())) {
				checkReason(assignment, required);
			}
		}
	}

	private static void checkReason(Assignment assignment, boolean required) throws StudyException {
		final String label = Configurations.label(assignment.getHyperparameter());
		require(!required || assignment.getReason() != Reason.NONE, Messages.bind(Messages.Admission_reason, label));
		final boolean said = !Optional.ofNullable(assignment.getReasonText()).orElse("").isBlank(); //$NON-NLS-1$
		require(assignment.getReason() != Reason.OTHER || said, Messages.bind(Messages.Admission_reasonText, label));
	}

	private Experiment experiment(String path) throws StudyException {
		try {
			return ExperimentFile.load(new ByteArrayInputStream(workspace.read(path)), path);
		} catch (IOException | ModelFileException e) {
			throw new StudyException(e.getMessage(), e);
		}
	}

	private static void require(boolean met, String words) throws StudyException {
		if (!met) {
			throw new StudyException(words);
		}
	}
}
