// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.device;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The processor.
 *
 * @param name   as the system calls it
 * @param cores  that this process may use
 * @param flags  names of the instruction sets that it has, as Linux calls them; none where the system does not tell
 * @param memory bytes of the machine's memory; -1 where the system does not tell
 */
record Cpu(String name, int cores, Set<String> flags, long memory) {
	private static final Path DESCRIPTION = Path.of("/proc/cpuinfo");
	private static final Path MEMORY = Path.of("/proc/meminfo");

	static Cpu ofThisMachine() {
		return of(DESCRIPTION, MEMORY);
	}

	/** @param description in the form of Linux's /proc/cpuinfo. @param memory in that of /proc/meminfo */
	static Cpu of(Path description, Path memory) {
		final String flags = value(description, "flags");
		final String kibibytes = value(memory, "MemTotal").replaceAll("\\D", "");
		final String name = value(description, "model name");
		return new Cpu(name.isEmpty() ? System.getProperty("os.arch") : name, Runtime.getRuntime().availableProcessors(),
				Arrays.stream(flags.split(" ")).filter(flag -> !flag.isEmpty()).collect(Collectors.toUnmodifiableSet()),
				kibibytes.isEmpty() ? -1 : Long.parseLong(kibibytes) << 10);
	}

	/** What stands behind the colon in the first line of a name. */
	private static String value(Path file, String name) {
		if (!Files.isReadable(file)) {
			return "";
		}
		try (Stream<String> lines = Files.lines(file)) {
			return lines.map(line -> line.split(":", 2)).filter(parts -> parts.length == 2 && parts[0].strip().equals(name))
					.map(parts -> parts[1].strip()).findFirst().orElse("");
		} catch (IOException e) {
			System.err.println(file + " cannot be read: " + e.getMessage());
			return "";
		}
	}
}
