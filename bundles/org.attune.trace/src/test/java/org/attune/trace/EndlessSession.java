// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trace;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** A program that records until it is killed. */
final class EndlessSession {
	private EndlessSession() {
	}

	public static void main(String[] arguments) {
		final TraceWriter writer = TraceWriter.open(Path.of(arguments[0]), arguments[1], InstantSource.system(),
				System::nanoTime, state -> System.err.println(state));
		for (int number = 0; writer.state() == TraceWriter.State.WRITING; number++) {
			writer.record(new TraceEvent.Edited("/p/a.tuning", "learningRate", "0.01", "0." + number, Cause.TYPED,
					true));
			if (number % 1000 == 0) {
				writer.record(new TraceEvent.Submitted("r" + number, "/p/a.tuning", "ab", Map.of(), List.of(), null));
				System.out.println(number);
			}
		}
	}
}
