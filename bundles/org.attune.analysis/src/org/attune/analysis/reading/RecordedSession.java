// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.analysis.reading;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * The files of one session.
 *
 * @param id       as the names of its files begin
 * @param start    time of its first line that can be read; the end of times if there is none
 * @param segments in the order in which they were written
 */
public record RecordedSession(String id, Instant start, List<Path> segments) {
	public RecordedSession {
		segments = List.copyOf(segments);
	}

	/** The session whose segment this is: {@code <session>-0001.jsonl}. */
	static String idOf(Path segment) {
		final String name = segment.getFileName().toString();
		final int end = name.lastIndexOf('-');
		return end > 0 ? name.substring(0, end) : name;
	}
}
