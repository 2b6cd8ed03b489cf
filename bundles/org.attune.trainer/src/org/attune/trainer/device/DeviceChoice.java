// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.device;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Where a worker trains if nobody says where.
 *
 * @param device {@code cpu}, or {@code cuda:} with the index of a GPU
 * @param reason why, in one sentence
 */
record DeviceChoice(String device, String reason) {
	/** The device that is always there. */
	static final String CPU = "cpu";

	/** @param installed whether the CUDA libraries are on the class path */
	static DeviceChoice auto(GpuList list, boolean installed) {
		final Optional<Gpu> best = list.gpus().stream().filter(gpu -> CudaBuild.obstacle(gpu).isEmpty())
				.max(Comparator.comparingLong((Gpu gpu) -> gpu.memoryFree().orElse(0)).thenComparing(gpu -> -gpu.index()));
		if (installed && best.isPresent()) {
			return new DeviceChoice(best.get().device(), best.get() + " trains: " + advantage(list.gpus()) + '.');
		}
		return new DeviceChoice(CPU, "The CPU trains: " + best.map(DeviceChoice::missing).orElseGet(() -> obstacle(list)) + '.');
	}

	private static String advantage(List<Gpu> gpus) {
		final long usable = gpus.stream().filter(gpu -> CudaBuild.obstacle(gpu).isEmpty()).count();
		return usable > 1 ? "of " + usable + " GPUs that CUDA 11.6 can use it has the most free memory" : "CUDA 11.6 can use it";
	}

	private static String missing(Gpu gpu) {
		return gpu + " could be used, but the CUDA libraries are not installed (docs/gpu.md says how)";
	}

	private static String obstacle(GpuList list) {
		return list.gpus().isEmpty() ? list.problem() : CudaBuild.obstacle(list.gpus().getFirst()).orElseThrow();
	}
}
