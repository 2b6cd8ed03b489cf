// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.study;

import java.time.InstantSource;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.LongSupplier;

import org.attune.core.run.Runs;
import org.attune.core.trace.Recorder;
import org.attune.core.trace.StudyRecording;

/**
 * What a participation works with.
 *
 * @param time  the machine's clocks
 * @param log   takes faults, in words for people, and their cause
 */
record Surroundings(Recorder recorder, StudyRecording recording, Runs runs, StudyWorkspace workspace, Time time,
		BiConsumer<String, Throwable> log) {
	/**
	 * @param wall   the machine's clock
	 * @param ticks  nanoseconds of a clock that nobody sets
	 * @param ticker looks at a clock often, until it is closed
	 */
	record Time(InstantSource wall, LongSupplier ticks, Function<SessionClock, AutoCloseable> ticker) {
	}
}
