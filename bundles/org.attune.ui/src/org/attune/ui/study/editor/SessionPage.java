// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.study.editor;

import java.util.List;

import org.attune.model.study.Curves;
import org.attune.model.study.Study;
import org.attune.model.study.StudyPackage.Literals;
import org.attune.model.study.TimeUp;

/** The time that participants have, and how they submit configurations. */
record SessionPage(StudyTab tab) {

	void create() {
		final Study study = tab.tools().document().study();
		final Rows session = tab.rows(tab.section(Messages.session_title, Messages.session_description), study::getSession);
		session.number(Literals.SESSION__MINUTES, Messages.session_minutes, Messages.session_minutesTip, TextForm.INTEGER,
				Messages.unit_minutes);
		session.check(Literals.SESSION__TRAINING_COUNTS, Messages.session_trainingCounts, Messages.session_trainingCountsTip);
		session.check(Literals.SESSION__PAUSES, Messages.session_pauses, Messages.session_pausesTip);
		session.choice(Literals.SESSION__WHEN_TIME_IS_UP, Messages.session_timeUp, Messages.session_timeUpTip,
				List.of(new Option(TimeUp.FINISH_RUN, Messages.timeUp_finish), new Option(TimeUp.STOP_RUN, Messages.timeUp_stop)));
		final Rows submissions = tab.rows(tab.section(Messages.submissions_title, Messages.submissions_description),
				study::getSubmissions);
		submissions.number(Literals.SUBMISSION_RULES__RUNS_AT_ONCE, Messages.submissions_runs, Messages.submissions_runsTip,
				TextForm.INTEGER, Messages.unit_runs);
		submissions.check(Literals.SUBMISSION_RULES__FORM_LOCKED, Messages.submissions_locked, Messages.submissions_lockedTip);
		submissions.choice(Literals.SUBMISSION_RULES__CURVES, Messages.submissions_curves, Messages.submissions_curvesTip,
				List.of(new Option(Curves.TRAINING_LOSS, Messages.curves_training),
						new Option(Curves.TRAINING_AND_VALIDATION, Messages.curves_both)));
		submissions.choice(Literals.SUBMISSION_RULES__WHY, Messages.submissions_why, Messages.submissions_whyTip,
				ReasonsPage.demands());
	}
}
