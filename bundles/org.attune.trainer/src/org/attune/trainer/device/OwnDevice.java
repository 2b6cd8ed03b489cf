// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.device;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What this worker trains on, as the IDE that started it says in system properties. */
public final class OwnDevice {
	private static final String NAME = "attune.device";
	private static final String REASON = "attune.device.reason";

	private OwnDevice() {
	}

	/** {@code cpu}, or {@code cuda:} with the index of a GPU. */
	public static String name() {
		return System.getProperty(NAME, DeviceChoice.CPU);
	}

	/** Why it was chosen, in one sentence; empty where there was no choice. */
	public static Optional<String> reason() {
		return Optional.ofNullable(System.getProperty(REASON)).map(text -> URLDecoder.decode(text, StandardCharsets.UTF_8));
	}
}
