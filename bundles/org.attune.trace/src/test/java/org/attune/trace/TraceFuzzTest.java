// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trace;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

import org.attune.fuzz.Fuzzer;
import org.attune.trace.fuzz.TraceFuzzer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What reads segments, which others may have written, takes anything, and throws nothing but what it says. */
class TraceFuzzTest {
	@TempDir
	private Path folder;

	@Test
	void readerAndCheckerTakeAnything() throws IOException, InterruptedException {
		final Fuzzer fuzzer = new Fuzzer(folder);
		fuzzer.seed(ExampleEvents.all().map(TraceFuzzTest::input).toList());
		fuzzer.fuzz(TraceFuzzer.class);
	}

	/** The event as the first line of two segments, of which the second one says to follow another. */
	private static byte[] input(TraceEvent event) {
		final ByteArrayOutputStream input = new ByteArrayOutputStream();
		input.write(TraceFuzzer.SEALED);
		input.writeBytes(TraceCodec.encode("s", 1, Instant.EPOCH, 0, event).getBytes(UTF_8));
		input.write(TraceFuzzer.SEPARATOR);
		input.writeBytes(TraceCodec.encode("s", 2, Instant.EPOCH, 0, event, Optional.of(new SegmentLink("s-0001", "00"))).getBytes(UTF_8));
		return input.toByteArray();
	}
}
