// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.http;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.random.RandomGenerator;

import org.junit.jupiter.api.Test;

class BackOffTest {
	private final BackOff backOff = new BackOff(Duration.ofSeconds(1), RandomGenerator.getDefault());

	@Test
	void thePauseDoublesToAMinuteAndIsOneSecondAgainAfterASuccess() {
		for (int longest : new int[] { 1, 2, 4, 8, 16, 32, 60, 60 }) {
			final Duration pause = backOff.failed();
			assertTrue(pause.compareTo(Duration.ofSeconds(longest)) <= 0, () -> pause + " at " + longest);
			assertTrue(pause.compareTo(Duration.ofMillis(longest * 500L)) >= 0, () -> pause + " at " + longest);
		}
		backOff.succeeded();
		assertTrue(backOff.failed().compareTo(Duration.ofSeconds(1)) <= 0);
	}
}
