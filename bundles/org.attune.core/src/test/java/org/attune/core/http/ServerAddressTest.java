// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerAddressTest {
	@ParameterizedTest
	@ValueSource(strings = { "", "localhost:5000", "ftp://x", "http://", "http://a b", "http://u:p@host", "http://host?x=1",
			"http://host#x" })
	void whatIsNoAddressOfAServerIsNone(String text) {
		assertTrue(ServerAddress.of(text).isEmpty());
	}

	@ParameterizedTest
	@CsvSource({ "http://example.org, true", "https://example.org, false", "http://localhost:1, false", "http://127.0.0.1, false",
			"http://[::1]:80, false", "http://127.example.org, true", "HTTP://example.org, true", "http://localhost.example.org, true" })
	void onlyThisMachineNeedsNoEncryption(String text, boolean open) {
		assertEquals(Optional.of(open), ServerAddress.of(text).map(ServerAddress::isOpenToOthers));
	}
}
