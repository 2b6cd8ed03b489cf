// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.device;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

import org.attune.trace.wire.DeviceSample;

/**
 * A GPU as nvidia-smi describes it. What it does not tell is empty.
 *
 * @param index       its number in the order of the PCI bus
 * @param driver      version of NVIDIA's driver, for example {@code 535.161.07}
 * @param capability  compute capability
 * @param memoryTotal bytes
 * @param memoryFree  bytes
 * @param utilisation from 0 to 1: how much of the time something was computed
 * @param temperature in °C
 */
record Gpu(int index, String name, String driver, Optional<Capability> capability, OptionalLong memoryTotal,
		OptionalLong memoryFree, OptionalDouble utilisation, OptionalDouble temperature) {
	/** The name by which a launch asks for it. */
	String device() {
		return "cuda:" + index;
	}

	/** How busy it is just now. */
	DeviceSample sample() {
		final boolean known = memoryTotal.isPresent() && memoryFree.isPresent();
		return new DeviceSample(device(), utilisation.orElse(Double.NaN), known ? memoryTotal.getAsLong() - memoryFree.getAsLong() : -1,
				memoryTotal.orElse(-1), temperature.orElse(Double.NaN));
	}

	@Override
	public String toString() {
		return "GPU " + index + " (" + name + ')';
	}
}
