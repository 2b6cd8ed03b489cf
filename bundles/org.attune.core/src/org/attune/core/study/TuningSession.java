// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.study;

import org.attune.core.run.Run;
import org.attune.model.study.Study;
import org.attune.model.study.TimeUp;

/** The clock and the runs of a participation, and what the one means for the other. */
final class TuningSession {
	private final Study study;
	private final KeptParticipation kept;
	private final ParticipationClock clock;
	private final ParticipantRuns runs;

	/** @param up called once when no time is left; must not wait long */
	TuningSession(Study study, KeptParticipation kept, Surroundings surroundings, Runnable up) {
		this.study = study;
		this.kept = kept;
		this.clock = new ParticipationClock(ClockRules.of(study.getSession(), kept.state().trial().speed()), kept.folder().clock(),
				surroundings, up);
		this.runs = new ParticipantRuns(surroundings.runs(), () -> kept.state().experiment());
	}

	ParticipationClock clock() {
		return clock;
	}

	ParticipantRuns runs() {
		return runs;
	}

	/** Whether the participant tunes, or chooses and may come back to that. */
	boolean isOpen() {
		final Stage stage = kept.state().stage();
		return stage == Stage.TUNING || stage == Stage.FINAL_CHOICE;
	}

	/** Goes on where an earlier session ended, if the tuning had begun. */
	void resume() {
		final Stage stage = kept.state().stage();
		if (isOpen() || stage == Stage.CLOSING) {
			clock.begin();
		}
	}

	/**
	 * Tells the clock of the runs, and the runs of the clock: when the time is up none begins, and those that train go on or are
	 * stopped as the study has it.
	 *
	 * @return whether the participant still tunes, but all of that is over
	 */
	boolean settle() {
		clock.training(runs.training());
		if (isOpen() && clock.isUp()) {
			runs.stop(study.getSession().getWhenTimeIsUp() == TimeUp.STOP_RUN);
		}
		return kept.state().stage() == Stage.TUNING && clock.isUp() && clock.fault().isEmpty() && runs.active().isEmpty();
	}

	boolean concerns(Iterable<Run> some) {
		for (Run run : some) {
			if (runs.has(run)) {
				return true;
			}
		}
		return false;
	}

	/** What the study asks of the workbench now. */
	Conduct conduct() {
		final ParticipationState state = kept.state();
		return new Conducting(study, state.stage(), clock, runs).conduct(state.experiment(), state.trial().rehearsal());
	}
}
