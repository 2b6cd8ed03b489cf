// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.study;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where a participant is, as it is kept in a file.
 *
 * @param fileHash   SHA-256 of the study's file
 * @param dataset    that the task trains on, as a task names it
 * @param trial      what makes it a rehearsal, if it is one
 * @param stage      where they are
 * @param page       number of the page, from 0
 * @param answers    by the id of the question
 * @param experiment workspace path of the experiment; empty: none was chosen yet
 * @param choice     the final one; empty: none yet
 * @param times      when what happened
 * @param erased     whether, after a withdrawal, everything is gone
 */
record ParticipationState(String fileHash, String dataset, Trial trial, Stage stage, int page, Map<String, String> answers,
		Optional<String> experiment, Optional<FinalConfiguration> choice, Times times, boolean erased) {
	ParticipationState {
		answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
	}

	/** @param speed how many times faster than real time its clock goes */
	record Trial(boolean rehearsal, double speed) {
		static final Trial NONE = new Trial(false, 1);
	}

	/** When they joined, agreed, and came to the end. */
	record Times(Instant joined, Optional<Instant> agreed, Optional<Instant> ended) {
		Times agreed(Instant now) {
			return new Times(joined, Optional.of(now), ended);
		}

		Times ended(Instant now) {
			return new Times(joined, agreed, Optional.of(now));
		}
	}

	static ParticipationState joined(String fileHash, String dataset, Trial trial, Instant now) {
		return new ParticipationState(fileHash, dataset, trial, Stage.CONSENT, 0, Map.of(), Optional.empty(), Optional.empty(),
				new Times(now, Optional.empty(), Optional.empty()), false);
	}

	/** Whether a dataset of a sealed study was copied into this folder. */
	boolean keepsDatasetIn(Path folder) {
		return Path.of(dataset).startsWith(folder);
	}

	ParticipationState at(Stage next, int nextPage) {
		return new ParticipationState(fileHash, dataset, trial, next, nextPage, answers, experiment, choice, times, erased);
	}

	ParticipationState answered(Map<String, String> more) {
		final Map<String, String> all = new LinkedHashMap<>(answers);
		all.putAll(more);
		return new ParticipationState(fileHash, dataset, trial, stage, page, all, experiment, choice, times, erased);
	}

	ParticipationState tuning(String path) {
		return new ParticipationState(fileHash, dataset, trial, stage, page, answers, Optional.of(path), choice, times, erased);
	}

	ParticipationState chosen(FinalConfiguration configuration) {
		return new ParticipationState(fileHash, dataset, trial, stage, page, answers, experiment, Optional.of(configuration), times,
				erased);
	}

	ParticipationState times(Times other) {
		return new ParticipationState(fileHash, dataset, trial, stage, page, answers, experiment, choice, other, erased);
	}

	/** Without what the participant said; the experiment is still named, as it is to be deleted. */
	ParticipationState withdrawn(Instant now) {
		return new ParticipationState(fileHash, dataset, trial, Stage.WITHDRAWN, 0, Map.of(), experiment, Optional.empty(),
				times.ended(now), false);
	}

	ParticipationState gone() {
		return new ParticipationState(fileHash, dataset, trial, stage, page, answers, Optional.empty(), choice, times, true);
	}
}
