// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.device;


/**
 * How busy a device is.
 *
 * @param device      {@code cpu}, or {@code cuda:} with the index of a GPU
 * @param utilisation 0 to 1: of the CPU's cores by this process, of the GPU by all processes; NaN: unknown
 * @param memoryUsed  bytes of memory: this process's of the machine, all processes' of a GPU; -1: unknown
 * @param memoryTotal bytes of memory that there is; -1: unknown
 * @param temperature in °C; NaN: unknown
 */
public record DeviceSample(String device, double utilisation, long memoryUsed, long memoryTotal, double temperature) {
	static DeviceSample of(Gpu gpu) {
		final boolean known = gpu.memoryTotal().isPresent() && gpu.memoryFree().isPresent();
		return new DeviceSample(gpu.device(), gpu.utilisation().orElse(Double.NaN),
				known ? gpu.memoryTotal().getAsLong() - gpu.memoryFree().getAsLong() : -1, gpu.memoryTotal().orElse(-1),
				gpu.temperature().orElse(Double.NaN));
	}
}
