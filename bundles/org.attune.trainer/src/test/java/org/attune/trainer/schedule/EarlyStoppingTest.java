// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;

import org.junit.jupiter.api.Test;

class EarlyStoppingTest {
	@Test
	void itIsDueAfterAsManyEpochsInARowWithoutALowerLoss() {
		final EarlyStopping stopping = after(3, 1, .9, .95, .9);
		assertFalse(stopping.isDue());
		stopping.epochEnded(.91);
		assertTrue(stopping.isDue());
	}

	@Test
	void aLowerLossBeginsTheCountAnew() {
		assertFalse(after(2, 1, 1.1, .999, 1).isDue());
		assertTrue(after(2, 1, 1.1, .999, 1, 1).isDue());
	}

	@Test
	void withoutPatienceItIsOff() {
		assertFalse(after(0, 1, 2, 3, 4, 5).isDue());
	}

	@Test
	void epochsWithoutValidationImagesAreNotCounted() {
		assertFalse(after(1, Double.NaN, Double.NaN, Double.NaN).isDue());
	}

	@Test
	void itGoesOnExactlyWhereItWasSaved() {
		final EarlyStopping restored = new EarlyStopping(2);
		restored.restore(after(2, 1 / 3.0, 1).state());
		restored.epochEnded(1 / 3.0);
		assertTrue(restored.isDue(), "a loss that is equal to the last bit is not lower");
	}

	@Test
	void beforeTheFirstEpochItsStateIsRestoredToo() {
		final EarlyStopping restored = new EarlyStopping(1);
		restored.restore(new EarlyStopping(1).state());
		restored.epochEnded(1e300);
		assertFalse(restored.isDue());
	}

	@Test
	void aStateOfSomethingElseIsRefused() {
		final String message = assertThrows(IllegalArgumentException.class,
				() -> new EarlyStopping(1).restore(Map.of("plateau.factor", "1"))).getMessage();
		assertEquals("earlyStopping.lowestLoss is missing from the saved state; resume with the settings that it was saved with", message);
	}

	private static EarlyStopping after(int patience, double... losses) {
		final EarlyStopping stopping = new EarlyStopping(patience);
		for (final double loss : losses) {
			stopping.epochEnded(loss);
		}
		return stopping;
	}
}
