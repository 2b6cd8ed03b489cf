// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.export.mlflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MlflowTargetTest {
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
		assertFalse(MlflowTarget.of("http://localhost:5000", "").isOpenToOthers());
	}
}
