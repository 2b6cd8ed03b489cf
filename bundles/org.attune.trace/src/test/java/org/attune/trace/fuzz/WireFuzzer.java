// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trace.fuzz;

import java.nio.charset.StandardCharsets;

import org.attune.trace.wire.Message;
import org.attune.trace.wire.Wire;
import org.attune.trace.wire.WireException;

/**
 * Reads what a fuzzer makes up as a line between the IDE and a worker: it is refused by our own exception, or understood,
 * and then written and read again as the same.
 */
public final class WireFuzzer {
	private WireFuzzer() {
	}

	/** Called by the fuzzer for each input. */
	public static void fuzzerTestOneInput(byte[] bytes) throws WireException {
		final Message message;
		try {
			message = Wire.decode(new String(bytes, StandardCharsets.UTF_8));
		} catch (WireException refused) {
			return;
		}
		final String written = Wire.encode(message);
		if (!written.equals(Wire.encode(Wire.decode(written)))) {
			throw new IllegalStateException("read differently the second time: " + written);
		}
	}
}
