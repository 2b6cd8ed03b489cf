// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.upload;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

import org.attune.trace.Cause;
import org.attune.trace.EditingEvent.ReasonEntered;
import org.attune.trace.TraceEvent;
import org.attune.trace.TraceEvent.Edited;
import org.attune.trace.TraceWriter;

/** Sessions of a trace, written as the workbench writes them. */
final class RecordedSessions {
	/** What must not leave unless names or texts may. */
	static final String SECRET_FILE = "/thesis-of-ada/secret-plan.tuning";
	static final String SECRET_TEXT = "my supervisor Charles said so";
	private static final int LINES = 20;
	private static final int HALF_LINE = 25_000;

	private RecordedSessions() {
	}

	/** Records a session with these events between its start and its end. */
	static void record(Path trace, TraceEvent... events) {
		try (TraceWriter writer = TraceWriter.open(trace, UUID.randomUUID().toString(), InstantSource.system(), System::nanoTime,
				state -> { })) {
			writer.record(new TraceEvent.SessionStarted("0.1", "4.40", "25", "Linux"));
			List.of(events).forEach(writer::record);
			writer.record(new TraceEvent.SessionEnded());
		}
	}

	/** An edit of a file with a name that must not leave. */
	static TraceEvent edit(String value) {
		return new Edited(SECRET_FILE, "learningRate", "0.1", value, Cause.TYPED, true, "c0ffee");
	}

	/** A reason in words that must not leave. */
	static TraceEvent reason() {
		return new ReasonEntered(SECRET_FILE, "learningRate", "OTHER", SECRET_TEXT);
	}

	/** About half a megabyte that cannot be compressed, in the class of texts. */
	static TraceEvent[] muchText() {
		final Random random = new Random(1);
		return IntStream.range(0, LINES).mapToObj(line -> {
			final byte[] text = new byte[HALF_LINE];
			random.nextBytes(text);
			return new ReasonEntered(SECRET_FILE, "learningRate", "OTHER", HexFormat.of().formatHex(text));
		}).toArray(TraceEvent[]::new);
	}
}
