// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.study;

import java.util.Optional;

import org.attune.model.study.Among;
import org.attune.model.study.Study;

/** Finds out what a study asks of the workbench. */
record Conducting(Study study, Stage stage, ParticipationClock clock, ParticipantRuns runs) {

	Conduct conduct(Optional<String> experiment, boolean rehearsal) {
		final int active = runs.active().size();
		return Conduct.of(study, experiment, mayEdit(active), refusal(active), rehearsal);
	}

	private boolean mayEdit(int active) {
		if (stage == Stage.FINAL_CHOICE) {
			return study.getFinalChoice().getAmong() == Among.ANY_CONFIGURATION;
		}
		final boolean locked = study.getSubmissions().isFormLocked() && active > 0;
		return stage == Stage.TUNING && !clock.isPaused() && !clock.isUp() && !locked;
	}

	/** Why nothing can be submitted, in words for people; empty: something can be. */
	private Optional<String> refusal(int active) {
		if (stage != Stage.TUNING) {
			return Optional.of(stage.compareTo(Stage.TUNING) < 0 ? Messages.Conducting_early : Messages.Conducting_late);
		}
		if (clock.fault().isPresent()) {
			return clock.fault();
		}
		if (clock.isUp()) {
			return Optional.of(Messages.Conducting_timeUp);
		}
		if (clock.isPaused()) {
			return Optional.of(Messages.Conducting_paused);
		}
		final int atOnce = study.getSubmissions().getRunsAtOnce();
		return active < atOnce ? Optional.empty()
				: Optional.of(atOnce == 1 ? Messages.Conducting_oneRun : Messages.bind(Messages.Conducting_runs, atOnce));
	}
}
