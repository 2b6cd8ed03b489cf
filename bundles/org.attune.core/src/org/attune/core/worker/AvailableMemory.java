// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** How much memory programs can still take before the machine has to do without something. */
final class AvailableMemory {
	/** What is left for a training and the person's other programs, and what a waiting worker takes: about half a GiB. */
	private static final long ENOUGH = (3L << 30) + (512L << 20);

	private AvailableMemory() {
	}

	/** Whether there is so much that a waiting worker is in nobody's way; false where the system does not tell. */
	static boolean isPlenty() {
		return bytes(Path.of("/proc/meminfo")).orElse(0) >= ENOUGH; //$NON-NLS-1$
	}

	/** @param description in the form of Linux's /proc/meminfo */
	static OptionalLong bytes(Path description) {
		if (!Files.isReadable(description)) {
			return OptionalLong.empty();
		}
		try (Stream<String> lines = Files.lines(description)) {
			return lines.filter(line -> line.matches("MemAvailable:\\s*\\d{1,15} kB")) //$NON-NLS-1$
					.mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10).findFirst(); //$NON-NLS-1$ //$NON-NLS-2$
		} catch (IOException e) {
			return OptionalLong.empty();
		}
	}
}
