// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.device;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A GPU's compute capability: which machine code it understands. */
record Capability(int major, int minor) {
	private static final Pattern NUMBERS = Pattern.compile("(\\d{1,3})\\.(\\d{1,3})");

	static Optional<Capability> of(String text) {
		final Matcher matcher = NUMBERS.matcher(text);
		return matcher.matches() ? Optional.of(new Capability(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
				: Optional.empty();
	}

	/**
	 * Whether it runs machine code (a cubin) made for another one: that of the same major and of no higher minor number. CUDA C++
	 * Programming Guide, "Binary Compatibility".
	 */
	boolean runs(Capability code) {
		return major == code.major && minor >= code.minor;
	}

	@Override
	public String toString() {
		return major + "." + minor;
	}
}
