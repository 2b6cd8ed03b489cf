// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trace;

import static org.attune.trace.Privacy.IDENTITY;
import static org.attune.trace.Privacy.NAME;
import static org.attune.trace.Privacy.STRUCTURE;
import static org.attune.trace.Privacy.VALUE;

import java.util.List;
import java.util.Map;

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
			@MayBeAbsent @Field(value = "id of the run that was chosen", privacy = STRUCTURE) String run,
			@MayBeAbsent @Field(value = "the values in effect, by hyperparameter", privacy = VALUE, since = 3) Map<String, String> values,
			@MayBeAbsent @Field(value = "the hyperparameters that the person set; the others are at their defaults",
					privacy = STRUCTURE, since = 3) List<String> explicit)
			implements ParticipantEvent {
		public FinalChosen {
			values = Copies.ordered(values);
			explicit = Copies.list(explicit);
		}

		/** Of which only the fingerprint is known. */
		public FinalChosen(String experiment, String configurationHash, String run) {
			this(experiment, configurationHash, run, null, null);
		}
	}
}
