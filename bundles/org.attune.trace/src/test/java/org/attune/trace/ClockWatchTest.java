// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

class ClockWatchTest {
	private Instant wall = Instant.EPOCH;
	private long ticks;
	private long awake = 77;
	private final ClockWatch watch = new ClockWatch(() -> awake, wall, ticks);

	@Test
	void timeThatGoesByIsNothing() {
		pass(Duration.ofHours(3), Duration.ofHours(3), Duration.ofHours(3));
		assertEquals(List.of(), look());
	}

	@Test
	void aMachineThatSleptIsTold() {
		pass(Duration.ofSeconds(65), Duration.ofSeconds(5), Duration.ofSeconds(65));
		assertEquals(List.of(new PresenceEvent.Suspended(60)), look());
		assertEquals(List.of(), look());
	}

	@Test
	void aClockThatWasSetBackIsTold() {
		pass(Duration.ofMinutes(-10), Duration.ofSeconds(5), Duration.ofSeconds(5));
		assertEquals(List.of(new PresenceEvent.ClockJumped(-605_000)), look());
	}

	@Test
	void aClockThatWasSetForwardsIsNoSleep() {
		pass(Duration.ofSeconds(3605), Duration.ofSeconds(5), Duration.ofSeconds(5));
		assertEquals(List.of(new PresenceEvent.ClockJumped(3_600_000)), look());
	}

	@Test
	void bothAtOnceAreToldApart() {
		pass(Duration.ofSeconds(3665), Duration.ofSeconds(5), Duration.ofSeconds(65));
		assertEquals(List.of(new PresenceEvent.Suspended(60), new PresenceEvent.ClockJumped(3_600_000)), look());
	}

	@Test
	void aClockThatIsCorrectedALittleIsNothing() {
		pass(Duration.ofMillis(5900), Duration.ofSeconds(5), Duration.ofSeconds(5));
		assertEquals(List.of(), look());
	}

	private void pass(Duration byWall, Duration byTicks, Duration byUptime) {
		wall = wall.plus(byWall);
		ticks += byTicks.toNanos();
		awake += byUptime.toNanos();
	}

	private List<TraceEvent> look() {
		return watch.look(wall, ticks);
	}
}
