// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trace;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/** A program that records until it is killed, and prints the number of each line that it was told to be on the disk. */
final class AcknowledgingSession {
	private static final int PER_SUBMISSION = 10;

	private AcknowledgingSession() {
	}

	/** @param arguments the folder, the session's id, and how many hours its clock is set back once something is on the disk */
	public static void main(String[] arguments) throws InterruptedException {
		final Duration behind = Duration.ofHours(Long.parseLong(arguments[2]));
		final AtomicReference<Duration> setBack = new AtomicReference<>(Duration.ZERO);
		final InstantSource clock = () -> Instant.now().minus(setBack.get());
		final TraceWriter writer = TraceWriter.open(Path.of(arguments[0]), arguments[1], clock, System::nanoTime,
				state -> System.err.println(state));
		long acknowledged = 0;
		for (int number = 1;; number++) {
			writer.record(number % PER_SUBMISSION == 0 ? submission(number) : edit(number));
			if (writer.forced() > acknowledged) {
				acknowledged = writer.forced();
				System.out.println(acknowledged);
				setBack.set(behind);
			}
			Thread.sleep(0, 200_000); // 5,000 events in a second are more than a person makes
		}
	}

	private static TraceEvent edit(int number) {
		return new TraceEvent.Edited("/p/a.tuning", "learningRate", "0.01", "0." + number, Cause.TYPED, true);
	}

	private static TraceEvent submission(int number) {
		return new TraceEvent.Submitted("r" + number, "/p/a.tuning", "ab", Map.of("learningRate", "0." + number), List.of(), null);
	}
}
