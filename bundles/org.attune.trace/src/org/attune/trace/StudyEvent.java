// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trace;

import static org.attune.trace.Privacy.STRUCTURE;

/** How somebody takes part in a study. */
public sealed interface StudyEvent extends TraceEvent {

	@Event(name = "org.attune.study.join", since = 3, title = "Study joined", description = """
			The person takes part in a study. Told again whenever a session begins in which they go on.""")
	record StudyJoined(@Field(value = "id of the study", privacy = STRUCTURE) String study,
			@Field(value = "SHA-256 of the study's file", privacy = STRUCTURE) String fileHash,
			@Field(value = "version of the text that is agreed to", privacy = STRUCTURE) String consentVersion,
			@Field(value = "whether it is a researcher's trial, which is no data", privacy = STRUCTURE) boolean rehearsal)
			implements StudyEvent {
	}

	@Event(name = "org.attune.study.consent", since = 3, title = "Consent to a study", description = """
			The participant agreed to take part and to be recorded. Nothing of the study is recorded before.""")
	record StudyConsent(@Field(value = "version of the text", privacy = STRUCTURE) String version,
			@Field(value = "the text", privacy = STRUCTURE) String text) implements StudyEvent {
	}

	@Event(name = "org.attune.study.stage", since = 3, title = "Stage of a study", description = """
			The participant came to a stage or a page of the study, or is at it when a session begins.""")
	record StudyStage(@Field(value = """
			PAGES, BACKGROUND, TUNING, FINAL_CHOICE, CLOSING or THANKS""", privacy = STRUCTURE) String stage,
			@Field(value = "number of the page among the study's, from 0", privacy = STRUCTURE) int page,
			@MayBeAbsent @Field(value = "time left by the clock of the session; absent: no limit", unit = "s",
					privacy = STRUCTURE) Long secondsLeft) implements StudyEvent {
	}

	@Event(name = "org.attune.study.clock.warned", since = 3, title = "Little time left", description = """
			The participant was told how much time is left.""")
	record ClockWarned(@Field(value = "time left", unit = "s", privacy = STRUCTURE) long secondsLeft) implements StudyEvent {
	}

	@Event(name = "org.attune.study.clock.up", since = 3, title = "Time up", description = """
			No time is left. Nothing more can be submitted.""")
	record TimeUp() implements StudyEvent {
	}

	@Event(name = "org.attune.study.clock.pause", since = 3, title = "Clock paused", description = """
			The participant made a pause, which the study allows.""")
	record ClockPaused() implements StudyEvent {
	}

	@Event(name = "org.attune.study.clock.resume", since = 3, title = "Clock resumed", description = """
			The participant goes on after a pause.""")
	record ClockResumed() implements StudyEvent {
	}

	@Event(name = "org.attune.study.clock.away", since = 3, title = "Away", description = """
			Attune was closed, or the machine slept, or its clock was set forwards.""")
	record Away(@Field(value = "for how long, by the machine's clock", unit = "s", privacy = STRUCTURE) long seconds,
			@Field(value = "whether it was taken off the time that is left", privacy = STRUCTURE) boolean counted)
			implements StudyEvent {
	}

	@Event(name = "org.attune.study.withdraw", since = 3, title = "Withdrawn from a study", description = """
			The participant withdrew. What was recorded until then is deleted.""")
	record StudyWithdrawn(@Field(value = "id of the study", privacy = STRUCTURE) String study) implements StudyEvent {
	}
}
