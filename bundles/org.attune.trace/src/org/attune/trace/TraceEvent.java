// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trace;

import static org.attune.trace.Privacy.NAME;
import static org.attune.trace.Privacy.STRUCTURE;
import static org.attune.trace.Privacy.TEXT;
import static org.attune.trace.Privacy.VALUE;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Something that happened while a person tuned. Events carry no time: the {@link TraceWriter} stamps them when they are
 * recorded. They cannot be changed.
 *
 * <p>Components are never null, except those marked {@link MayBeAbsent}: null stands for what is absent from the file.
 * What kinds and components mean is said once, by their annotations, from which the {@link Catalogue} is made.
 */
public sealed interface TraceEvent permits TraceEvent.SessionStarted, TraceEvent.SessionEnded, RecorderEvent,
		TraceEvent.Dropped, TraceEvent.RecorderFailed, TraceEvent.ConsentGiven, TraceEvent.ConsentWithdrawn,
		ParticipantEvent, StudyEvent, TraceEvent.PerspectiveOpened, TraceEvent.PerspectiveClosed, TraceEvent.ViewOpened,
		TraceEvent.ViewClosed, TraceEvent.EditorOpened, TraceEvent.EditorClosed, PartEvent, PresenceEvent,
		TraceEvent.Edited, EditingEvent, TraceEvent.Submitted, TraceEvent.StopRequested, TraceEvent.CancelRequested,
		TraceEvent.RunStarted, TrainingEvent, TraceEvent.RunEnded, LookEvent, FileEvent {

	/** The name of this kind of event in a trace, for example {@code org.attune.edit}. */
	default String type() {
		return TraceTypes.nameOf(getClass());
	}

	@Event(name = "org.attune.session.start", title = "Session started", description = """
			The first event of a session: one run of the workbench, or the part of it that followed the consent.""")
	record SessionStarted(@Field(value = "version of Attune", privacy = STRUCTURE) String attune,
			@Field(value = "version of the platform", privacy = STRUCTURE) String eclipse,
			@Field(value = "vendor and version of the Java machine", privacy = STRUCTURE) String java,
			@Field(value = "name, version and architecture of the operating system", privacy = STRUCTURE) String os)
			implements TraceEvent {
	}

	@Event(name = "org.attune.session.end", title = "Session ended", description = """
			The last event of a session that ended as it should. A killed session has none.""")
	record SessionEnded() implements TraceEvent {
	}

	@Event(name = "org.attune.consent.given", title = "Consent given", description = """
			The person agreed to being recorded.""")
	record ConsentGiven(@Field(value = "version of the text that the person agreed to", privacy = STRUCTURE) String version,
			@MayBeAbsent @Field(value = "the text", privacy = STRUCTURE, since = 2) String text) implements TraceEvent {
		/** Of which the version says enough. */
		public ConsentGiven(String version) {
			this(version, null);
		}
	}

	@Event(name = "org.attune.consent.withdrawn", title = "Consent withdrawn", description = """
			The person does not want to be recorded any more. Only the end of the session follows.""")
	record ConsentWithdrawn() implements TraceEvent {
	}

	@Event(name = "org.attune.perspective.open", title = "Perspective opened", description = """
			A window shows the Tuning perspective.""")
	record PerspectiveOpened(@Field(value = Meaning.PERSPECTIVE, privacy = STRUCTURE) String id) implements TraceEvent {
	}

	@Event(name = "org.attune.perspective.close", title = "Perspective closed", description = """
			A window left the Tuning perspective or closed it.""")
	record PerspectiveClosed(@Field(value = Meaning.PERSPECTIVE, privacy = STRUCTURE) String id) implements TraceEvent {
	}

	@Event(name = "org.attune.view.open", title = "View opened", description = "A view of Attune came to be.")
	record ViewOpened(@Field(value = Meaning.VIEW, privacy = STRUCTURE) String id) implements TraceEvent {
	}

	@Event(name = "org.attune.view.close", title = "View closed", description = "A view of Attune was closed.")
	record ViewClosed(@Field(value = Meaning.VIEW, privacy = STRUCTURE) String id) implements TraceEvent {
	}

	@Event(name = "org.attune.editor.open", title = "Editor opened", description = "An experiment was opened.")
	record EditorOpened(@Field(value = Meaning.EXPERIMENT, privacy = NAME) String experiment) implements TraceEvent {
	}

	@Event(name = "org.attune.editor.close", title = "Editor closed", description = "An experiment was closed.")
	record EditorClosed(@Field(value = Meaning.EXPERIMENT, privacy = NAME) String experiment) implements TraceEvent {
	}

	@Event(name = "org.attune.edit", title = "Value edited", description = "One gesture changed one value.")
	record Edited(@Field(value = Meaning.EXPERIMENT, privacy = NAME) String experiment,
			@Field(value = Meaning.HYPERPARAMETER, privacy = STRUCTURE) String hyperparameter,
			@MayBeAbsent @Field(value = "as typed, before; absent: not set, so at its default", privacy = VALUE) String oldValue,
			@MayBeAbsent @Field(value = "as typed, after; absent: not set, so at its default", privacy = VALUE) String newValue,
			@Field(value = "what made it change", privacy = STRUCTURE) Cause cause,
			@Field(value = """
					whether the new value can be run: of the right type and in range; true for one that is not set""",
					privacy = STRUCTURE) boolean valid,
			@MayBeAbsent @Field(value = "of the configuration after the edit: " + Meaning.CONFIGURATION,
					privacy = STRUCTURE, since = 2) String configurationHash)
			implements TraceEvent {
		public Edited {
			Objects.requireNonNull(experiment, "experiment"); //$NON-NLS-1$
			Objects.requireNonNull(hyperparameter, "hyperparameter"); //$NON-NLS-1$
			Objects.requireNonNull(cause, "cause"); //$NON-NLS-1$
		}

		/** One after which no configuration is known. */
		public Edited(String experiment, String hyperparameter, String oldValue, String newValue, Cause cause,
				boolean valid) {
			this(experiment, hyperparameter, oldValue, newValue, cause, valid, null);
		}
	}

	@Event(name = "org.attune.submission", title = "Submitted", description = """
			A configuration was handed over to be trained.""")
	record Submitted(@Field(value = Meaning.RUN, privacy = STRUCTURE) String run,
			@Field(value = Meaning.EXPERIMENT, privacy = NAME) String experiment,
			@Field(value = Meaning.CONFIGURATION, privacy = STRUCTURE) String configurationHash,
			@Field(value = "the values in effect, by hyperparameter", privacy = VALUE) Map<String, String> values,
			@Field(value = "the hyperparameters that the person set; the others are at their defaults",
					privacy = STRUCTURE) List<String> explicit,
			@MayBeAbsent @Field(value = "id of the run whose configuration was taken over", privacy = STRUCTURE) String parentRun,
			@MayBeAbsent @Field(value = "what the person hoped for, in one line", privacy = TEXT) String why,
			@MayBeAbsent @Field(value = "id that runs share which only differ in their seed", privacy = STRUCTURE) String group,
			@MayBeAbsent @Field(value = "who asked for it, PERSON or SYSTEM; absent from old traces",
					privacy = STRUCTURE) String asker,
			@MayBeAbsent @Field(value = "the parent's values where they differ, by hyperparameter", privacy = VALUE,
					since = 2) Map<String, String> differences)
			implements TraceEvent {
		public Submitted {
			values = Copies.ordered(Objects.requireNonNull(values, "values")); //$NON-NLS-1$
			explicit = List.copyOf(explicit);
			differences = Copies.ordered(differences);
		}

		/** One whose parent's values are not known. */
		public Submitted(String run, String experiment, String configurationHash, Map<String, String> values,
				List<String> explicit, String parentRun, String why, String group, String asker) {
			this(run, experiment, configurationHash, values, explicit, parentRun, why, group, asker, null);
		}

		/** One of which no more is known. */
		public Submitted(String run, String experiment, String configurationHash, Map<String, String> values,
				List<String> explicit, String parentRun) {
			this(run, experiment, configurationHash, values, explicit, parentRun, null, null, null, null);
		}
	}

	@Event(name = "org.attune.stop.request", title = "Stop requested", description = """
			The person asked the run to end after the epoch that it is in.""")
	record StopRequested(@Field(value = Meaning.RUN, privacy = STRUCTURE) String run,
			@MayBeAbsent @Field(value = Meaning.ON_SCREEN_PARTS, privacy = STRUCTURE, since = 2) List<String> parts,
			@MayBeAbsent @Field(value = Meaning.ON_SCREEN_RUNS, privacy = STRUCTURE, since = 2) List<String> shownRuns)
			implements TraceEvent {
		public StopRequested {
			parts = Copies.list(parts);
			shownRuns = Copies.list(shownRuns);
		}

		/** Of which it is not known what was on screen. */
		public StopRequested(String run) {
			this(run, null, null);
		}
	}

	@Event(name = "org.attune.cancel.request", title = "Cancel requested", description = """
			The person asked the run to end at once.""")
	record CancelRequested(@Field(value = Meaning.RUN, privacy = STRUCTURE) String run,
			@MayBeAbsent @Field(value = Meaning.ON_SCREEN_PARTS, privacy = STRUCTURE, since = 2) List<String> parts,
			@MayBeAbsent @Field(value = Meaning.ON_SCREEN_RUNS, privacy = STRUCTURE, since = 2) List<String> shownRuns)
			implements TraceEvent {
		public CancelRequested {
			parts = Copies.list(parts);
			shownRuns = Copies.list(shownRuns);
		}

		/** Of which it is not known what was on screen. */
		public CancelRequested(String run) {
			this(run, null, null);
		}
	}

	@Event(name = "org.attune.run.start", title = "Run started", description = "The worker of the run was started.")
	record RunStarted(@Field(value = Meaning.RUN, privacy = STRUCTURE) String run) implements TraceEvent {
	}

	@Event(name = "org.attune.run.end", title = "Run ended", description = "The run ended, however that came.")
	record RunEnded(@Field(value = Meaning.RUN, privacy = STRUCTURE) String run,
			@Field(value = "how, for example FINISHED, DIVERGED or LOST", privacy = STRUCTURE) String status,
			@Field(value = "what there is to say about it, may be empty", privacy = TEXT) String message)
			implements TraceEvent {
	}

	@Event(name = "org.attune.recorder.dropped", title = "Events dropped", description = """
			Events were lost here because they came faster than they could be written.""")
	record Dropped(@Field(value = "how many, never 0", privacy = STRUCTURE) long count) implements TraceEvent {
	}

	@Event(name = "org.attune.recorder.failed", title = "Recorder failed", description = """
			Writing did not work for a time that ends here. The events of that time follow, or were dropped and counted.""")
	record RecorderFailed(@Field(value = "why it did not", privacy = TEXT) String message) implements TraceEvent {
	}
}
