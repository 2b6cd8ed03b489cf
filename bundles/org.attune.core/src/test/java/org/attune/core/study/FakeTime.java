// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.study;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A machine's two clocks that go as a test wants. */
final class FakeTime implements InstantSource {
	private Instant wall = Instant.parse("2026-11-25T12:00:00Z");
	private long ticks = 77;

	/** Time goes by. */
	void pass(Duration time) {
		wall = wall.plus(time);
		ticks += time.toNanos();
	}

	/** The machine sleeps, or nobody looks at its steady clock: only the other goes on; negative: somebody sets it back. */
	void shift(Duration time) {
		wall = wall.plus(time);
	}

	/** The machine is started anew: its steady clock begins somewhere else. */
	void restart() {
		ticks = 5;
	}

	long ticks() {
		return ticks;
	}

	@Override
	public Instant instant() {
		return wall;
	}
}
