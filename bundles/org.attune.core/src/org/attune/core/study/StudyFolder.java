// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.study;

import java.nio.file.Path;
import java.util.Optional;

import org.attune.core.trace.StudyTrace;
import org.attune.core.trace.StudyTrace.Phase;
import org.attune.model.file.ModelFileException;
import org.attune.model.file.StudyFile;
import org.attune.model.study.Recording;
import org.attune.model.study.RecordingDetail;
import org.attune.model.study.Study;

/** The names in the folder of one participation, which holds all that somebody needs to take part. */
record StudyFolder(Path folder) {
	Path study() {
		return folder.resolve("study.study"); //$NON-NLS-1$
	}

	/** Its name says nothing, whatever the researcher called it. */
	Path dataset() {
		return folder.resolve("dataset.sealed"); //$NON-NLS-1$
	}

	ParticipationFile participation() {
		return new ParticipationFile(folder.resolve("participation.json")); //$NON-NLS-1$
	}

	Path clock() {
		return folder.resolve("clock.jsonl"); //$NON-NLS-1$
	}

	Path trace() {
		return folder.resolve("trace"); //$NON-NLS-1$
	}

	Study load() throws StudyException {
		try {
			return StudyFile.load(study());
		} catch (ModelFileException e) {
			throw new StudyException(e.getMessage(), e);
		}
	}

	/** What is recorded at a stage. */
	StudyTrace trace(Study study, ParticipationState state) {
		final Recording recording = study.getRecording();
		return new StudyTrace(trace(), phase(state.stage()), recording.isMayPause(),
				recording.getDetail() == RecordingDetail.SUBMISSIONS);
	}

	/** What is recorded now; nothing where that cannot be told, as nobody may be recorded who did not agree. */
	StudyTrace traceNow() {
		try {
			return trace(load(), participation().read());
		} catch (StudyException e) {
			return new StudyTrace(trace(), Phase.NOT_AGREED, false, true);
		}
	}

	private static Phase phase(Stage stage) {
		return switch (stage) {
			case CONSENT, WITHDRAWN -> Phase.NOT_AGREED;
			case THANKS -> Phase.COMPLETE;
			default -> Phase.RECORDED;
		};
	}

	/** The key that opens what a participant may train on; empty where the dataset is open to everybody. */
	static Optional<String> key(Study study) {
		return Optional.ofNullable(study.getBlinding().getKey()).map(String::strip).filter(key -> !key.isEmpty());
	}
}
