// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trace.wire;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.attune.fuzz.Fuzzer;
import org.attune.trace.fuzz.WireFuzzer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a worker or an IDE of another version may say is taken or refused, and throws nothing else. */
class WireFuzzTest {
	@Test
	void theWireTakesAnything(@TempDir Path folder) throws IOException, InterruptedException {
		final Fuzzer fuzzer = new Fuzzer(folder);
		fuzzer.seed(WireTest.messages().map(message -> Wire.encode(message).getBytes(StandardCharsets.UTF_8)).toList());
		fuzzer.fuzz(WireFuzzer.class);
	}
}
