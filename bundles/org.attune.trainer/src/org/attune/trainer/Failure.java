// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.attune.trace.wire.MemoryEstimate;
import org.attune.trace.wire.Outcome;

/**
 * Something that ended a run and was not meant to.
 *
 * @param message for people
 * @param cause   for the console
 */
record Failure(Outcome outcome, String message, Throwable cause) {
	private static final int DEEPEST = 20;

	/** @param estimate of the memory that the run takes; empty where it was not known yet */
	static Failure of(Throwable cause, Optional<MemoryEstimate> estimate) {
		if (chain(cause).anyMatch(Failure::isLackOfMemory)) {
			return new Failure(Outcome.OUT_OF_MEMORY, "There is not enough memory (" + text(cause) + ")."
					+ estimate.map(Failure::text).orElse("") + " Choose a smaller batch size or a smaller image size.", cause);
		}
		return new Failure(Outcome.FAILED, text(cause), cause);
	}

	/** Writes all that is known. */
	void print(PrintStream stream) {
		chain(cause).forEach(link -> {
			stream.println(link);
			Stream.of(link.getStackTrace()).forEach(frame -> stream.println("\tat " + frame));
		});
	}

	private static Stream<Throwable> chain(Throwable first) {
		return Stream.iterate(first, link -> link != null, Throwable::getCause).limit(DEEPEST);
	}

	/** The native library wraps what its allocator says into exceptions of many kinds. */
	private static boolean isLackOfMemory(Throwable link) {
		final String message = String.valueOf(link.getMessage()).toLowerCase(Locale.ROOT);
		return link instanceof OutOfMemoryError || Stream.of("failed to allocate", "cannot allocate", "allocation failed", "bad_alloc",
				"out of memory", "physical memory usage is too high").anyMatch(message::contains);
	}

	private static String text(MemoryEstimate estimate) {
		return " The run was estimated to take " + (estimate.bytes() >> 20) + " MiB and may use " + (estimate.available() >> 20) + " MiB.";
	}

	private static String text(Throwable cause) {
		return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
	}
}
