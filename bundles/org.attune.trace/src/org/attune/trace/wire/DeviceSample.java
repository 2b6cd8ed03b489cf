// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trace.wire;

/**
 * What the device is doing while it trains.
 *
 * @param device      its name, for example {@code CPU} or {@code GPU 0}
 * @param utilisation fraction of its time that it computes, from 0 to 1; NaN: not known
 * @param memoryUsed  bytes in use, of the worker on a CPU and of all programs on a GPU; -1: not known
 * @param memoryTotal bytes there are; -1: not known
 * @param temperature in degrees Celsius; NaN: not known
 */
public record DeviceSample(String device, double utilisation, long memoryUsed, long memoryTotal, double temperature)
		implements WorkerEvent {
}
