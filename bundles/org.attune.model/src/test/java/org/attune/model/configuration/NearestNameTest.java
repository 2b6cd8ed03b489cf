// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.model.configuration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

final class NearestNameTest {
	private static final List<String> NAMES = List.of("learningRate", "learningRateDecay", "batchSize", "beta1");

	@Test
	void aMistypedNameIsFound() {
		assertEquals(Optional.of("learningRate"), NearestName.of("learnigRate", NAMES));
		assertEquals(Optional.of("batchSize"), NearestName.of("batch_size", NAMES));
		assertEquals(Optional.of("learningRate"), NearestName.of("LEARNING-RATE", NAMES));
		assertEquals(Optional.of("beta1"), NearestName.of("beta2", NAMES));
	}

	@Test
	void aQuiteDifferentNameIsNot() {
		assertEquals(Optional.empty(), NearestName.of("nodes", NAMES));
		assertEquals(Optional.empty(), NearestName.of("learningRate", List.of()));
	}
}
