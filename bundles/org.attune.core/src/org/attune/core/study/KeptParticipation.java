// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;

import org.attune.core.trace.StudyTrace;
import org.attune.core.trace.StudyTrace.Phase;
import org.attune.model.configuration.Studies;
import org.attune.model.file.ExperimentFile;
import org.attune.model.file.ModelFileException;
import org.attune.model.study.Study;

/** Where a participant is, in memory as on the disk, and the experiment that they tune. Steps are made by one thread at a time. */
final class KeptParticipation {
	private final StudyFolder folder;
	private final Study study;
	private final Surroundings surroundings;
	private volatile ParticipationState state;

	KeptParticipation(StudyFolder folder, Study study, ParticipationState state, Surroundings surroundings) {
		this.folder = folder;
		this.study = study;
		this.state = state;
		this.surroundings = surroundings;
	}

	StudyFolder folder() {
		return folder;
	}

	ParticipationState state() {
		return state;
	}

	Instant now() {
		return surroundings.time().wall().instant();
	}

	/** Goes on to this state. @throws UncheckedIOException where it could not be written down; then all is as before */
	void move(ParticipationState next) {
		try {
			folder.participation().write(next);
		} catch (IOException e) {
			throw new UncheckedIOException(Messages.bind(Messages.Participation_notKept, folder.participation().file(), e.getMessage()), e);
		}
		state = next;
	}

	/** Whether the stage is one that is recorded. */
	boolean recorded() {
		return folder.trace(study, state).phase() == Phase.RECORDED;
	}

	/** Has the recorder record what the stage allows. */
	void record() {
		surroundings.recording().turnTo(Optional.of(folder.trace(study, state)));
	}

	/** Has the recorder take the last words of somebody who withdrew. */
	void recordWithdrawal() {
		final StudyTrace trace = folder.trace(study, state);
		surroundings.recording()
				.turnTo(Optional.of(new StudyTrace(trace.folder(), Phase.RECORDED, trace.mayPause(), trace.submissionsOnly())));
	}

	/** Makes the experiment. Its place is kept before anything is made of it, so that nothing is made twice. */
	void prepareExperiment() {
		if (state.experiment().isEmpty()) {
			move(state.tuning(surroundings.workspace().free(study.getTitle())));
		}
		final String experiment = state.experiment().orElseThrow();
		try {
			surroundings.workspace().create(experiment,
					ExperimentFile.bytes(Studies.experiment(study, state.dataset()), experiment));
		} catch (IOException e) {
			throw new UncheckedIOException(Messages.bind(Messages.Participation_noExperiment, experiment, e.getMessage()), e);
		} catch (ModelFileException e) {
			throw new UncheckedIOException(e.getMessage(), new IOException(e));
		}
	}
}
