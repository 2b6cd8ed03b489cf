// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.device;

import java.util.Optional;
import java.util.regex.Pattern;

/** A version of NVIDIA's driver: {@code 510.39.01}, or {@code 511.23}. */
record DriverVersion(int major, int minor, int patch) implements Comparable<DriverVersion> {
	private static final Pattern NUMBERS = Pattern.compile("\\d{1,5}(\\.\\d{1,5}){1,2}");

	static Optional<DriverVersion> of(String text) {
		if (!NUMBERS.matcher(text).matches()) {
			return Optional.empty();
		}
		final String[] parts = text.split("\\.");
		return Optional.of(new DriverVersion(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]),
				parts.length > 2 ? Integer.parseInt(parts[2]) : 0));
	}

	@Override
	public int compareTo(DriverVersion other) {
		final int byMajor = Integer.compare(major, other.major);
		final int byMinor = Integer.compare(minor, other.minor);
		return byMajor != 0 ? byMajor : byMinor != 0 ? byMinor : Integer.compare(patch, other.patch);
	}
}
