// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trace;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Something that happened while a person tuned. Names of experiments are workspace paths ({@code /project/a.tuning}),
 * runs are named by their ids. Events carry no time: the {@link TraceWriter} stamps them when they are recorded.
 *
 * <p>Components are never null, except where a component says so; in the file a null component is absent.
 */
public sealed interface TraceEvent {

	/** The name of this kind of event in a trace, for example {@code org.attune.edit}. */
	default String type() {
		return TraceTypes.nameOf(getClass());
	}

	/**
	 * The first event of a session: one run of the workbench, or the part of it that followed the consent.
	 *
	 * @param attune  version of Attune
	 * @param eclipse version of the platform
	 * @param java    version and vendor of the Java machine
	 * @param os      name, version and architecture of the operating system
	 */
	record SessionStarted(String attune, String eclipse, String java, String os) implements TraceEvent {
	}

	/** The last event of a session that ended as it should; a killed session has none. */
	record SessionEnded() implements TraceEvent {
	}

	/** @param version the version of the text that the person agreed to */
	record ConsentGiven(String version) implements TraceEvent {
	}

	/** Nothing is recorded after this. */
	record ConsentWithdrawn() implements TraceEvent {
	}

	/** @param id the perspective's id */
	record PerspectiveOpened(String id) implements TraceEvent {
	}

	/** @param id the perspective's id */
	record PerspectiveClosed(String id) implements TraceEvent {
	}

	/** @param id the view's id */
	record ViewOpened(String id) implements TraceEvent {
	}

	/** @param id the view's id */
	record ViewClosed(String id) implements TraceEvent {
	}

	/** @param experiment workspace path of the file */
	record EditorOpened(String experiment) implements TraceEvent {
	}

	/** @param experiment workspace path of the file */
	record EditorClosed(String experiment) implements TraceEvent {
	}

	/**
	 * One gesture that changed one value.
	 *
	 * @param experiment     workspace path of the file
	 * @param hyperparameter id of the hyperparameter, or {@code task.inputSize} and the like for fields of the task
	 * @param oldValue       lexical form before; null: not set, so at its default
	 * @param newValue       lexical form after; null: not set, so at its default
	 * @param cause          what made it change
	 * @param valid          whether the new value can be run: of the right type and in range; true for one that is not
	 *                       set
	 */
	record Edited(String experiment, String hyperparameter, @MayBeAbsent String oldValue, @MayBeAbsent String newValue,
			Cause cause, boolean valid) implements TraceEvent {
		public Edited {
			Objects.requireNonNull(experiment, "experiment"); //$NON-NLS-1$
			Objects.requireNonNull(hyperparameter, "hyperparameter"); //$NON-NLS-1$
			Objects.requireNonNull(cause, "cause"); //$NON-NLS-1$
		}
	}

	/**
	 * A configuration was handed over to be trained.
	 *
	 * @param run               id of the run
	 * @param experiment        workspace path of the file
	 * @param configurationHash SHA-256 of the values, equal for equal configurations
	 * @param values            the values in effect by hyperparameter id
	 * @param explicit          ids of those that the person set; the others are at their defaults
	 * @param parentRun         id of the run whose configuration was taken over, or null
	 * @param why               what the person hoped for, in one line, or null
	 * @param group             id that runs share which only differ in their seed, or null
	 * @param asker             who asked for it, {@code PERSON} or {@code SYSTEM}; null in older traces
	 */
	record Submitted(String run, String experiment, String configurationHash, Map<String, String> values,
			List<String> explicit, @MayBeAbsent String parentRun, @MayBeAbsent String why, @MayBeAbsent String group,
			@MayBeAbsent String asker) implements TraceEvent {
		public Submitted {
			values = Copies.ordered(values);
			explicit = List.copyOf(explicit);
		}

		/** One of which no more is known. */
		public Submitted(String run, String experiment, String configurationHash, Map<String, String> values, List<String> explicit,
				String parentRun) {
			this(run, experiment, configurationHash, values, explicit, parentRun, null, null, null);
		}
	}

	/** The person asked the run to end after the epoch that it is in. */
	record StopRequested(String run) implements TraceEvent {
	}

	/** The person asked the run to end at once. */
	record CancelRequested(String run) implements TraceEvent {
	}

	/** The worker of the run was started. */
	record RunStarted(String run) implements TraceEvent {
	}

	/**
	 * @param run     id of the run
	 * @param status  how it ended, for example {@code FINISHED}
	 * @param message what there is to say about it, may be empty
	 */
	record RunEnded(String run, String status, String message) implements TraceEvent {
	}

	/** @param count events that were lost here because they came faster than they could be written; never 0 */
	record Dropped(long count) implements TraceEvent {
	}

	/** Writing did not work for a time that ends here. @param message why it did not */
	record RecorderFailed(String message) implements TraceEvent {
	}
}
