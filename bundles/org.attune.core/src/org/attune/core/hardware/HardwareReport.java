// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.hardware;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a worker says of the machine that it runs on.
 *
 * @param device      what was checked: {@code cpu}, or {@code cuda:} with the index of a GPU
 * @param choice      what {@code auto} means there and why, in one sentence
 * @param environment backend, versions and limits by name; empty where nothing could be loaded
 * @param memoryLimit bytes that a training may take; 0 where it is not known
 * @param gpus        in the order of their index
 * @param speed       how fast it computes; empty where it does not
 * @param problems    what is wrong, each in a sentence or two that say what to do
 */
public record HardwareReport(String device, String choice, Map<String, String> environment, long memoryLimit, List<Gpu> gpus,
		Optional<Speed> speed, List<String> problems) {
	public HardwareReport {
		gpus = List.copyOf(gpus);
		problems = List.copyOf(problems);
	}

	/**
	 * A GPU of the machine.
	 *
	 * @param memoryFree  bytes; -1 where the driver does not tell
	 * @param memoryTotal bytes; -1 where the driver does not tell
	 * @param obstacle    why it cannot be used; empty where it can
	 */
	public record Gpu(String device, String name, String driver, long memoryFree, long memoryTotal, String obstacle) {
	}

	/** Times in milliseconds, and 10^9 operations per second. */
	public record Speed(double productMillis, double productGigaflops, double convolutionMillis, double convolutionGigaflops) {
	}
}
