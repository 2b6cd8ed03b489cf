// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.study;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.attune.core.trace.Recorder;
import org.attune.model.study.Question;
import org.attune.model.study.Study;
import org.attune.trace.ParticipantEvent.FinalChosen;
import org.attune.trace.ParticipantEvent.ParticipantAnswered;
import org.attune.trace.StudyEvent.StudyConsent;
import org.attune.trace.StudyEvent.StudyJoined;
import org.attune.trace.StudyEvent.StudyStage;
import org.attune.trace.StudyEvent.StudyWithdrawn;

/** Tells the trace of a participant's way. */
record StudyStory(Study study, Recorder recorder) {
	private static final String BACKGROUND = "background"; //$NON-NLS-1$
	private static final String CLOSING = "closing"; //$NON-NLS-1$

	void joined(ParticipationState state) {
		recorder.record(new StudyJoined(study.getId(), state.fileHash(), version(), state.trial().rehearsal()));
	}

	void agreed(ParticipationState state) {
		joined(state);
		recorder.record(new StudyConsent(version(), Optional.ofNullable(study.getConsent().getText()).orElse(""))); //$NON-NLS-1$
	}

	void at(ParticipationState state, Optional<Duration> left) {
		recorder.record(new StudyStage(state.stage().name(), state.page(), left.map(Duration::toSeconds).orElse(null)));
	}

	/** What the participant said before the stage where they are. */
	void answered(ParticipationState state) {
		if (state.stage() == Stage.TUNING) {
			answers(BACKGROUND, study.getBackground(), state);
		} else {
			answers(CLOSING, study.getClosing(), state);
		}
	}

	private void answers(String form, List<Question> questions, ParticipationState state) {
		questions.stream().map(Question::getId).filter(state.answers()::containsKey)
				.forEach(id -> recorder.record(new ParticipantAnswered(form, id, state.answers().get(id))));
	}

	void chosen(ParticipationState state) {
		state.choice().ifPresent(choice -> recorder.record(new FinalChosen(state.experiment().orElse(""), choice.configurationHash(), //$NON-NLS-1$
				choice.run().orElse(null), choice.values(), choice.explicit())));
	}

	/** The last step. */
	void again(ParticipationState state, Optional<Duration> left) {
		if (state.stage() == Stage.TUNING) {
			answered(state);
		} else if (state.stage() == Stage.CLOSING) {
			chosen(state);
		}
		at(state, left);
	}

	void withdrawn() {
		recorder.record(new StudyWithdrawn(study.getId()));
	}

	private String version() {
		return Optional.ofNullable(study.getConsent().getVersion()).orElse(""); //$NON-NLS-1$
	}
}
