// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.device;

import java.util.List;
import java.util.function.ToDoubleFunction;

import org.attune.trace.wire.DeviceSample;
import org.attune.ui.chart.NumberText;
import org.eclipse.osgi.util.NLS;

/**
 * One figure of a device over the last minutes.
 *
 * @param device
 *            its name for people
 * @param number
 *            the newest value in words
 * @param parts
 *            all values as parts of the most there can be, oldest first; NaN where not known
 */
record Gauge(String device, String title, String number, List<Double> parts) {
	private static final String GPU = "cuda:"; //$NON-NLS-1$
	/** Degrees at the upper edge: above, GPUs throttle. */
	private static final double HOT = 100;

	/** What there is to show of a device; nothing of what was never known. */
	static List<Gauge> of(String name, List<DeviceSample> samples) {
		DeviceSample last = samples.getLast();
		boolean gpu = name.startsWith(GPU);
		String device = gpu ? NLS.bind(Messages.device_gpu, name.substring(GPU.length())) : Messages.device_cpu;
		Gauge load = new Gauge(device, gpu ? Messages.gauge_utilisation : Messages.gauge_cpu, NumberText.percent(last.utilisation()),
				parts(samples, DeviceSample::utilisation));
		Gauge memory = new Gauge(device, gpu ? Messages.gauge_memory : Messages.gauge_ram, NLS.bind(Messages.gauge_of,
				NumberText.bytes(last.memoryUsed()), NumberText.bytes(last.memoryTotal())), parts(samples, Gauge::memory));
		Gauge heat = new Gauge(device, Messages.gauge_temperature,
				NLS.bind(Messages.gauge_degrees, NumberText.significant(last.temperature(), 3)),
				parts(samples, sample -> sample.temperature() / HOT));
		return List.of(load, memory, heat).stream().filter(gauge -> gauge.parts().stream().anyMatch(Double::isFinite)).toList();
	}

	private static double memory(DeviceSample sample) {
		return sample.memoryUsed() < 0 || sample.memoryTotal() <= 0 ? Double.NaN
				: sample.memoryUsed() / (double) sample.memoryTotal();
	}

	private static List<Double> parts(List<DeviceSample> samples, ToDoubleFunction<DeviceSample> part) {
		return samples.stream().mapToDouble(part).boxed().toList();
	}

	/** The newest value in words, where it is known. */
	String reading() {
		return Double.isFinite(parts.getLast()) ? number : Messages.gauge_unknown;
	}
}
