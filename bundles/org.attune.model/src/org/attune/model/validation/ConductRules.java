// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.model.validation;

import java.util.HashSet;
import java.util.Set;

import org.attune.model.study.FinalChoice;
import org.attune.model.study.Session;
import org.attune.model.study.StudyPackage;
import org.attune.model.study.SubmissionRules;

/** The constraints of how a session goes and what counts in the end. */
record ConductRules(Findings findings) {
	/** A day; nobody tunes longer at a stretch. */
	private static final int LONGEST = 24 * 60;
	private static final int MOST_RUNS = 64;

	void check(Session session) {
		final int minutes = session.getMinutes();
		if (minutes < 0 || minutes > LONGEST) {
			findings.error(StudyPackage.Literals.SESSION__MINUTES,
					RuleMessage.SESSION_MINUTES.text(String.valueOf(minutes), String.valueOf(LONGEST)));
		}
	}

	void check(SubmissionRules submissions) {
		final int runs = submissions.getRunsAtOnce();
		if (runs < 1 || runs > MOST_RUNS) {
			findings.error(StudyPackage.Literals.SUBMISSION_RULES__RUNS_AT_ONCE,
					RuleMessage.RUNS_AT_ONCE.text(String.valueOf(runs), String.valueOf(MOST_RUNS)));
		} else if (runs > 1 && submissions.isFormLocked()) {
			findings.error(StudyPackage.Literals.SUBMISSION_RULES__FORM_LOCKED,
					RuleMessage.FORM_LOCKED.text(String.valueOf(runs)));
		}
	}

	void check(FinalChoice choice) {
		if (choice.getSeeds().isEmpty()) {
			seeds(RuleMessage.SEEDS_NONE, "");
		}
		final Set<Long> known = new HashSet<>();
		for (Long seed : choice.getSeeds()) {
			if (seed < 1) {
				seeds(RuleMessage.SEED, String.valueOf(seed));
			} else if (!known.add(seed)) {
				seeds(RuleMessage.SEED_DUPLICATE, String.valueOf(seed));
			}
		}
		if (choice.getSeeds().size() == 1) {
			findings.warning(StudyPackage.Literals.FINAL_CHOICE__SEEDS, RuleMessage.SEED_SINGLE.text());
		}
	}

	private void seeds(RuleMessage message, String seed) {
		findings.error(StudyPackage.Literals.FINAL_CHOICE__SEEDS, message.text(seed));
	}
}
