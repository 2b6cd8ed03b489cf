// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ide.demo;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What a participant of a study is played with.
 *
 * @param out         folder that receives screenshots, run folders, the page and the export
 * @param study       folder with the study's file and its dataset
 * @param participant who is played
 * @param speed       how many times faster than real time the clock of the session goes
 */
record StudySettings(Path out, Path study, Participant participant, String speed) {
	private static final String STUDY = "attune.demo.study"; //$NON-NLS-1$
	private static final String PARTICIPANT = "attune.demo.participant"; //$NON-NLS-1$
	private static final String SPEED = "attune.demo.speed"; //$NON-NLS-1$

	/** Who takes part. */
	enum Participant {
		/** Changes one value at a time, and chooses the best of what was tried. */
		CAREFUL,
		/** Changes many values at once until the time is up, and chooses what was never tried. */
		RANDOM,
		/** Withdraws after the first result. */
		WITHDRAWING
	}

	/** The settings in the system properties of this process; empty where it was not started to play a participant. */
	static Optional<StudySettings> ofThisProcess() {
		return Optional.ofNullable(System.getProperty(STUDY)).map(study -> new StudySettings(Path.of(System.getProperty(DemoSettings.OUT)),
				Path.of(study), Participant.valueOf(System.getProperty(PARTICIPANT)), System.getProperty(SPEED, "1"))); //$NON-NLS-1$
	}
}
