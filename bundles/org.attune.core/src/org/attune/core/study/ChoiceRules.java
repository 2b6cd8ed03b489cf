// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.study;

import java.util.Optional;

import org.attune.core.run.Run;
import org.attune.core.run.Runs;
import org.attune.model.configuration.EffectiveValues;
import org.attune.model.study.Among;
import org.attune.model.study.Study;

/** What a study allows as the final choice. */
record ChoiceRules(Study study, Runs runs, ParticipantRuns participants) {

	/** @throws IllegalArgumentException where the study does not allow it, or it contradicts itself */
	void check(FinalConfiguration choice) {
		if (!EffectiveValues.of(choice.values(), choice.explicit()).hash().equals(choice.configurationHash())) {
			throw new IllegalArgumentException("the hash is of other values"); //$NON-NLS-1$
		}
		if (choice.run().isEmpty() && study.getFinalChoice().getAmong() == Among.TRIED_CONFIGURATION) {
			throw new IllegalArgumentException(Messages.ChoiceRules_tried);
		}
		if (choice.run().isPresent() && tried(choice).isEmpty()) {
			throw new IllegalArgumentException("the run " + choice.run().get() + " did not try it"); //$NON-NLS-1$ //$NON-NLS-2$
		}
	}

	private Optional<Run> tried(FinalConfiguration choice) {
		return choice.run().flatMap(runs::find).filter(participants::has)
				.filter(run -> run.configurationHash().equals(choice.configurationHash()));
	}
}
