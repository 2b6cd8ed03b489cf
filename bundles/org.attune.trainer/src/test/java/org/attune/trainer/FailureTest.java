// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.attune.trace.wire.MemoryEstimate;
import org.attune.trace.wire.Outcome;

class FailureTest {
	static Stream<Throwable> lacksOfMemory() {
		return Stream.of(new OutOfMemoryError("Java heap space"),
				new OutOfMemoryError("Physical memory usage is too high: physicalBytes (1G) > maxPhysicalBytes (1G)"),
				new RuntimeException("wrapped", new OutOfMemoryError()), new RuntimeException("std::bad_alloc"),
				new IllegalStateException("Failed to allocate 17 bytes from HOST memory"));
	}

	@ParameterizedTest
	@MethodSource("lacksOfMemory")
	void aLackOfMemoryIsToldWithItsRemedy(Throwable cause) {
		final Failure failure = Failure.of(cause, Optional.empty());
		assertEquals(Outcome.OUT_OF_MEMORY, failure.outcome());
		assertTrue(failure.message().contains("Choose a smaller batch size or a smaller image size."));
	}

	@Test
	void aLackOfMemoryIsToldWithTheEstimate() {
		final Failure failure = Failure.of(new OutOfMemoryError(), Optional.of(new MemoryEstimate(900L << 20, 600L << 20)));
		assertTrue(failure.message().contains("estimated to take 900 MiB and may use 600 MiB"), failure.message());
	}

	@Test
	void anythingElseIsAFailureWithItsMessage() {
		assertEquals(new Failure(Outcome.FAILED, "disk is full", FULL), Failure.of(FULL, Optional.empty()));
		assertEquals("NullPointerException", Failure.of(new NullPointerException(), Optional.empty()).message());
	}

	@Test
	void theConsoleShowsAllCauses() {
		final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		Failure.of(new RuntimeException("outer", FULL), Optional.empty()).print(new PrintStream(bytes, true, StandardCharsets.UTF_8));
		final String text = bytes.toString(StandardCharsets.UTF_8);
		assertTrue(text.contains("outer") && text.contains("disk is full") && text.contains("\tat "), text);
	}

	private static final Exception FULL = new java.io.IOException("disk is full");
}
