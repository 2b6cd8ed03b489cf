// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;

import org.attune.trace.wire.DatasetLoaded;
import org.attune.trace.wire.Epoch;
import org.attune.trace.wire.Iteration;
import org.attune.trace.wire.Warning;
import org.junit.jupiter.api.Test;

class EventTextTest {
	@Test
	void anEpochIsALineWithItsFigures() {
		assertEquals(Optional.of(
				"epoch 3/10  loss 1.2346  accuracy 0.5000  validation loss NaN  validation accuracy 0.7100  (840 images/s)"),
				EventText.line(new Epoch(3, 10, 300, 1.23456, 0.5, Double.NaN, 0.71, 839.6, 1000), false));
	}

	@Test
	void anEpochOfAStudyThatHidesTheRestIsALineWithItsLoss() {
		assertEquals(Optional.of("epoch 3/10  loss 1.2346  (840 images/s)"),
				EventText.line(new Epoch(3, 10, 300, 1.23456, 0.5, Double.NaN, 0.71, 839.6, 1000), true));
	}

	@Test
	void iterationsAreTooManyForTheConsole() {
		assertEquals(Optional.empty(), EventText.line(new Iteration(1, 1, 0.5, 100, 10), false));
	}

	@Test
	void dataAndWarningsAreTold() {
		assertEquals(Optional.of("8000 training, 1000 validation and 500 test images of 2 classes; 3 could not be read"),
				EventText.line(new DatasetLoaded(8000, 1000, 500, List.of("a", "b"), 3, ""), false));
		assertEquals(Optional.of("warning: rho: not used"), EventText.line(new Warning("rho", "not used"), false));
	}
}
