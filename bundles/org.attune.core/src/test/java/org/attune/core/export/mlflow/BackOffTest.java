// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.export.mlflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.random.RandomGenerator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

	@ParameterizedTest
	@ValueSource(strings = { "", "localhost:5000", "ftp://x", "http://", "http://a b", "http://u:p@host",
			"http://host?x=1" })
	void addressesThatAreNoneAreRefused(String address) {
		assertThrows(IllegalArgumentException.class, () -> MlflowTarget.of(address, ""));
	}

	@Test
	void aTargetHasAnExperimentAndNoSlashAtItsEnd() {
		final MlflowTarget target = MlflowTarget.of(" https://host/mlflow// ", " ");
		assertEquals("https://host/mlflow", target.server().toString());
		assertEquals(MlflowTarget.EXPERIMENT, target.experiment());
		assertTrue(MlflowTarget.of("http://example.org", "").isOpenToOthers());
		assertTrue(!MlflowTarget.of("http://localhost:5000", "").isOpenToOthers());
	}
}
