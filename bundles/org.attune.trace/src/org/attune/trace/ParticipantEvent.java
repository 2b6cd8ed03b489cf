// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trace;

import static org.attune.trace.Privacy.IDENTITY;
import static org.attune.trace.Privacy.NAME;
import static org.attune.trace.Privacy.STRUCTURE;

/** What a person says, and decides in the end. */
public sealed interface ParticipantEvent extends TraceEvent {

	@Event(name = "org.attune.participant.answer", since = 2, title = "Question answered", description = """
			The participant answered a question of the study, for the first time or anew.""")
	record ParticipantAnswered(@Field(value = "id of the form", privacy = STRUCTURE) String form,
			@Field(value = "id of the question", privacy = STRUCTURE) String question,
			@Field(value = "what was answered", privacy = IDENTITY) String answer) implements ParticipantEvent {
	}

	@Event(name = "org.attune.final.choice", since = 2, title = "Final choice", description = """
			The person named the configuration that is their result.""")
	record FinalChosen(@Field(value = Meaning.EXPERIMENT, privacy = NAME) String experiment,
			@Field(value = Meaning.CONFIGURATION, privacy = STRUCTURE) String configurationHash,
			@MayBeAbsent @Field(value = "id of the run that was chosen", privacy = STRUCTURE) String run)
			implements ParticipantEvent {
	}
}
