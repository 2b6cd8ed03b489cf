// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.study;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** A session with a real clock, to be killed: says every few milliseconds what time it is and how much of the session is used. */
final class ClockProcess {
	private ClockProcess() {
	}

	/** @param arguments the clock's file, and whether the study allows pauses */
	public static void main(String[] arguments) throws Exception {
		final ClockRules rules = new ClockRules(Optional.of(Duration.ofMinutes(120)), true, Boolean.parseBoolean(arguments[1]), 1);
		final SessionClock clock = new SessionClock(rules, Path.of(arguments[0]), Clock.systemUTC(), System::nanoTime,
				new HeardClock());
		while (true) {
			clock.look();
			final long used = clock.used().toMillis();
			System.out.println(System.currentTimeMillis() + " " + used);
			LockSupport.parkNanos(5_000_000);
		}
	}
}
