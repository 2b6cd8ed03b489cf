// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trace.wire;

/**
 * What the device is doing while it trains.
 *
 * @param device      {@code cpu}, or {@code cuda:} with the index of a GPU
 * @param utilisation from 0 to 1: of the CPU's cores by the worker, of a GPU's time by all programs; NaN: not known
 * @param memoryUsed  bytes in use, of the worker on a CPU and of all programs on a GPU; -1: not known
 * @param memoryTotal bytes there are; -1: not known
 * @param temperature in degrees Celsius; NaN: not known
 */
public record DeviceSample(String device, double utilisation, long memoryUsed, long memoryTotal, double temperature)
		implements WorkerEvent {
}
