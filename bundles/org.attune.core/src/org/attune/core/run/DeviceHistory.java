// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.run;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.attune.trace.wire.DeviceSample;

/**
 * The newest samples of each device that a run trains on; all of them stand in the run's folder. Not safe for several threads.
 */
final class DeviceHistory {
	/** Ten minutes at a sample a second: what a panel can show. */
	static final int KEPT = 600;

	private final Map<String, Deque<DeviceSample>> samples = new LinkedHashMap<>();

	void add(DeviceSample sample) {
		final Deque<DeviceSample> device = samples.computeIfAbsent(sample.device(), name -> new ArrayDeque<>());
		device.addLast(sample);
		if (device.size() > KEPT) {
			device.removeFirst();
		}
	}

	/** By device, oldest first. */
	Map<String, List<DeviceSample>> samples() {
		final Map<String, List<DeviceSample>> copy = new LinkedHashMap<>();
		samples.forEach((device, kept) -> copy.put(device, List.copyOf(kept)));
		return copy;
	}
}
