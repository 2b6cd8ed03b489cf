// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trace;

import static org.attune.trace.Privacy.NAME;
import static org.attune.trace.Privacy.STRUCTURE;
import static org.attune.trace.Privacy.TEXT;
import static org.attune.trace.Privacy.VALUE;

/** What goes on around the edits of an experiment. */
public sealed interface EditingEvent extends TraceEvent {

	@Event(name = "org.attune.edit.withdrawn", since = 2, title = "Edit taken back while typing", description = """
			A value was changed and restored before the change became an edit.""")
	record EditWithdrawn(@Field(value = Meaning.EXPERIMENT, privacy = NAME) String experiment,
			@Field(value = Meaning.HYPERPARAMETER, privacy = STRUCTURE) String hyperparameter,
			@MayBeAbsent @Field(value = "the value that stays; absent: not set", privacy = VALUE) String value,
			@MayBeAbsent @Field(value = "the last other value; absent: not set", privacy = VALUE) String tried,
			@Field(value = "what had made it change", privacy = STRUCTURE) Cause cause) implements EditingEvent {
	}

	@Event(name = "org.attune.edit.unattributed", since = 2, title = "Change without a cause", description = """
			A value differs from what the edits before say: something changed it that the recorder does not know.""")
	record UnattributedChange(@Field(value = Meaning.EXPERIMENT, privacy = NAME) String experiment,
			@Field(value = Meaning.HYPERPARAMETER, privacy = STRUCTURE) String hyperparameter,
			@MayBeAbsent @Field(value = "before; absent: not set", privacy = VALUE) String oldValue,
			@MayBeAbsent @Field(value = "after; absent: not set", privacy = VALUE) String newValue) implements EditingEvent {
	}

	@Event(name = "org.attune.reason.enter", since = 2, title = "Reason entered", description = """
			The person said why they gave a value.""")
	record ReasonEntered(@Field(value = Meaning.EXPERIMENT, privacy = NAME) String experiment,
			@Field(value = Meaning.HYPERPARAMETER, privacy = STRUCTURE) String hyperparameter,
			@MayBeAbsent @Field(value = "the reason that was chosen; absent: none any more", privacy = STRUCTURE) String reason,
			@MayBeAbsent @Field(value = "in the person's words", privacy = TEXT) String text) implements EditingEvent {
	}

	@Event(name = "org.attune.validation.show", since = 2, title = "Problem shown", description = """
			A problem of a value came to be shown beside it.""")
	record ValidationShown(@Field(value = Meaning.EXPERIMENT, privacy = NAME) String experiment,
			@Field(value = Meaning.HYPERPARAMETER, privacy = STRUCTURE) String hyperparameter,
			@Field(value = "for example ERROR", privacy = STRUCTURE) String severity,
			@Field(value = "id of the problem", privacy = STRUCTURE) String message) implements EditingEvent {
	}
}
