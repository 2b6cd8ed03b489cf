// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trace;

import static org.attune.trace.Privacy.STRUCTURE;

/** What the recorder says about the trace itself. */
public sealed interface RecorderEvent extends TraceEvent {

	@Event(name = "org.attune.session.recovered", since = 2, title = "Earlier session recovered", description = """
			An earlier session of this folder has no end, so it was killed. Nothing of it was changed.""")
	record SessionRecovered(@Field(value = "id of the earlier session", privacy = STRUCTURE) String killedSession,
			@Field(value = "sequence number of its last line that can be read", privacy = STRUCTURE) long lastSequence,
			@MayBeAbsent @Field(value = "SHA-256 of its last segment as it was found", privacy = STRUCTURE) String lastSegmentHash)
			implements RecorderEvent {
	}

	@Event(name = "org.attune.recorder.gap", since = 2, title = "Lines lost", description = """
			A segment vanished while the session went on, and lines that were written to it with it.""")
	record RecorderGap(@Field(value = "number of the segment within the session", privacy = STRUCTURE) int segment,
			@Field(value = "sequence number of the first line lost", privacy = STRUCTURE) long from,
			@Field(value = "sequence number of the last line lost", privacy = STRUCTURE) long to) implements RecorderEvent {
	}

	@Event(name = "org.attune.recorder.pause", since = 2, title = "Recording paused", description = """
			The person paused the recording.""")
	record RecordingPaused() implements RecorderEvent {
	}

	@Event(name = "org.attune.recorder.resume", since = 2, title = "Recording resumed", description = """
			The person let the recording go on.""")
	record RecordingResumed() implements RecorderEvent {
	}

	@Event(name = "org.attune.recorder.tombstone", since = 2, title = "Lines deleted", description = """
			The person deleted lines of this session. This line stands in their place, with the number of the last of them.""")
	record LinesDeleted(@Field(value = "sequence number of the first line deleted", privacy = STRUCTURE) long from,
			@Field(value = "sequence number of the last line deleted", privacy = STRUCTURE) long to,
			@Field(value = "SHA-256 of the segment before anything of it was deleted", privacy = STRUCTURE) String segmentHash) implements RecorderEvent {
	}
}
