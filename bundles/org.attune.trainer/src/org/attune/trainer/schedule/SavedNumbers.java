// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.schedule;

import java.util.Map;
import java.util.Optional;

/** Numbers of a saved state. Java's own text of a double is read back as the same double. */
final class SavedNumbers {
	private SavedNumbers() {
	}

	static double real(Map<String, String> state, String key) {
		try {
			return Double.parseDouble(text(state, key));
		} catch (NumberFormatException e) {
			throw notANumber(state, key, e);
		}
	}

	static int whole(Map<String, String> state, String key) {
		try {
			return Integer.parseInt(text(state, key));
		} catch (NumberFormatException e) {
			throw notANumber(state, key, e);
		}
	}

	private static String text(Map<String, String> state, String key) {
		return Optional.ofNullable(state.get(key)).orElseThrow(
				() -> new IllegalArgumentException(key + " is missing from the saved state; resume with the settings that it was saved with"));
	}

	private static IllegalArgumentException notANumber(Map<String, String> state, String key, NumberFormatException cause) {
		return new IllegalArgumentException(key + " of the saved state is '" + state.get(key) + "', which is no number; resume from"
				+ " another checkpoint", cause);
	}
}
