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
	@ValueSource(strings = { "http://localhost", "http://LOCALHOST:5000", "http://localhost.", "http://mlflow.localhost:5000",
			"http://127.0.0.1:5000", "http://127.255.0.9", "http://[::1]", "http://[::1]:5000/mlflow", "http://[0:0:0:0:0:0:0:1]",
			"http://[::ffff:127.0.0.1]" })
	void whatStaysOnThisMachineNobodyElseReads(String address) {
		assertFalse(MlflowTarget.of(address, "").isOpenToOthers());
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://127.example.org", "http://127.0.0.1.example.org:5000", "http://localhost.example.org",
			"http://notlocalhost", "http://mlflow.example.org", "http://128.0.0.1", "http://10.127.0.1", "http://[::2]",
			"http://[2001:db8::1]:5000", "http://[::ffff:10.0.0.1]" })
	void whatGoesElsewhereUnencryptedOthersRead(String address) {
		assertTrue(MlflowTarget.of(address, "").isOpenToOthers());
		assertFalse(MlflowTarget.of(address.replace("http:", "https:"), "").isOpenToOthers());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "mlflow", "ftp://localhost", "http://", "http://user:secret@localhost", "http://localhost/?a=b",
			"http://local host" })
	void whatIsNoAddressIsSaid(String address) {
		final String said = assertThrows(IllegalArgumentException.class, () -> MlflowTarget.of(address, "")).getMessage();
		assertTrue(said.contains("no address of a server"), said);
	}

	@Test
	void slashesAtTheEndAndABlankExperimentDoNotMatter() {
		assertEquals(MlflowTarget.of("http://localhost:5000", "Attune"), MlflowTarget.of(" http://localhost:5000// ", " "));
	}
}
