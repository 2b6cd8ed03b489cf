// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.device;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import com.sun.management.OperatingSystemMXBean;

import org.attune.trace.wire.DeviceSample;

/** Measures what this process takes of the machine. */
final class CpuMeter {
	private static final Path STATUS = Path.of("/proc/self/status");

	private final OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

	DeviceSample sample() {
		final double load = system.getProcessCpuLoad();
		return new DeviceSample(DeviceChoice.CPU, load < 0 ? Double.NaN : load, residentMemory(), system.getTotalMemorySize(),
				Double.NaN);
	}

	/** Bytes of memory that this process occupies, its native libraries' arrays included; -1 where the system does not tell. */
	private static long residentMemory() {
		if (!Files.isReadable(STATUS)) {
			return -1;
		}
		try (Stream<String> lines = Files.lines(STATUS)) {
			return lines.filter(line -> line.startsWith("VmRSS:")).map(line -> line.replaceAll("\\D", ""))
					.mapToLong(kibibytes -> Long.parseLong(kibibytes) << 10).findFirst().orElse(-1);
		} catch (IOException e) {
			return -1;
		}
	}
}
