// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.recording;

import org.attune.trace.EditingEvent;
import org.attune.trace.FileEvent;
import org.attune.trace.LookEvent;
import org.attune.trace.PartEvent;
import org.attune.trace.PresenceEvent;
import org.attune.trace.TraceEvent;

/** What is recorded where a study wants to know of submissions, their reasons and what came of them only. */
final class SubmissionDetail {
	private SubmissionDetail() {
	}

	/** Whether the event belongs to it: not edits, and not what was looked at. */
	static boolean has(TraceEvent event) {
		return switch (event) {
			case final TraceEvent.Edited edit -> false;
			case final EditingEvent edit -> edit instanceof EditingEvent.ReasonEntered;
			case final LookEvent look -> false;
			case final PartEvent part -> false;
			case final PresenceEvent presence -> false;
			case final FileEvent file -> false;
			case final TraceEvent.PerspectiveOpened opened -> false;
			case final TraceEvent.PerspectiveClosed closed -> false;
			case final TraceEvent.ViewOpened opened -> false;
			case final TraceEvent.ViewClosed closed -> false;
			case final TraceEvent.EditorOpened opened -> false;
			case final TraceEvent.EditorClosed closed -> false;
			default -> true;
		};
	}
}
