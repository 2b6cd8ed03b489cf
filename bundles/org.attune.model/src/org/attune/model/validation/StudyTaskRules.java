// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.model.validation;

import java.util.Optional;
import java.util.stream.Collectors;

import org.attune.model.study.BlindedFact;
import org.attune.model.study.Study;
import org.attune.model.task.GeneratedDataset;
import org.attune.model.task.SealedNames;
import org.attune.model.tuning.Task;
import org.attune.model.tuning.TuningPackage;

/** The constraints of a study's task, which may hide what it trains on and may lie beside the study's file. */
record StudyTaskRules(Study study, Task task, Findings findings) {

	void check() {
		final String dataset = Optional.ofNullable(task.getDataset()).orElse("").strip();
		checkDataset(dataset);
		final TaskRules rules = new TaskRules(task, findings);
		rules.checkNetwork();
		if (!rules.namesSealedNetwork()) {
			checkNetworkHidden(dataset);
		}
		rules.checkSeed();
	}

	private void checkDataset(String dataset) {
		if (dataset.isEmpty()) {
			error(RuleMessage.STUDY_DATASET_EMPTY, "");
		} else if (dataset.startsWith(GeneratedDataset.PREFIX) && GeneratedDataset.of(dataset).isEmpty()) {
			error(RuleMessage.DATASET_UNKNOWN, dataset);
		} else if (study.getBlinding() != null && !SealedNames.isDataset(dataset)
				&& !study.getBlinding().getFacts().isEmpty()) {
			error(RuleMessage.STUDY_DATASET_OPEN, dataset);
		}
	}

	private void checkNetworkHidden(String dataset) {
		if (SealedNames.isDataset(dataset) && study.getBlinding() != null
				&& study.getBlinding().getFacts().contains(BlindedFact.NETWORK)) {
			findings.error(TuningPackage.Literals.TASK__NETWORK,
					RuleMessage.STUDY_NETWORK_OPEN.text(Optional.ofNullable(task.getNetwork()).orElse("")));
		}
	}

	private void error(RuleMessage message, String dataset) {
		final String facts = study.getBlinding() == null ? ""
				: study.getBlinding().getFacts().stream().map(BlindedFact::getLiteral).collect(Collectors.joining(", "));
		findings.error(TuningPackage.Literals.TASK__DATASET, message == RuleMessage.DATASET_UNKNOWN
				? message.text(dataset, GeneratedDataset.SHAPES.id()) : message.text(dataset, facts));
	}
}
