// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.analysis;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

import org.attune.analysis.reading.RecordedSession;
import org.attune.analysis.reading.TraceFolder;
import org.attune.trace.EditingEvent;

/**
 * A session of random editing that is long enough for several segments, which grow to 8 MiB: long texts see to that.
 *
 * @param segments in their order
 * @param lines    of all of them
 */
public record LongSession(List<Path> segments, long lines) {
	private static final int TEXTS = 40;
	private static final int EDITS = 25;

	public static LongSession write(Path folder, String session) throws IOException {
		final RandomEditing editing = new RandomEditing(new Random(7));
		final String text = "x".repeat(600_000);
		final long lines;
		try (WrittenTrace trace = new WrittenTrace(folder, session)) {
			for (int part = 0; part < TEXTS; part++) {
				editing.go(EDITS, trace::record);
				trace.record(new EditingEvent.ReasonEntered(RandomEditing.EXPERIMENTS.getFirst(), "learningRate", "OTHER", text));
				editing.submit(RandomEditing.EXPERIMENTS.getFirst(), trace::record);
			}
			lines = trace.recorded();
		}
		final RecordedSession written = refound(folder, session);
		return new LongSession(written.segments(), lines);
	}

	private static RecordedSession refound(Path folder, String session) throws IOException {
		try {
			return TraceFolder.of(folder).session(session).orElseThrow();
		} catch (RefusedException e) {
			throw new IOException(e);
		}
	}
}
