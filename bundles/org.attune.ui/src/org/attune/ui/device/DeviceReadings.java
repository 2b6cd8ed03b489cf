// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.device;

import java.util.ArrayList;
import java.util.List;

import org.attune.core.run.Metric;
import org.attune.core.run.Run;
import org.attune.ui.chart.NumberText;
import org.eclipse.osgi.util.NLS;

/**
 * What the panel says of a run.
 *
 * @param lines
 *            run, epoch, speed and time left in words
 * @param gauges
 *            of all its devices
 */
record DeviceReadings(List<String> lines, List<Gauge> gauges) {

	static DeviceReadings of(Run run) {
		List<String> lines = new ArrayList<>();
		String epoch = run.epochs() > 0
				? NLS.bind(Messages.line_epochs, new Object[] { run.label(), run.status().label(), run.epoch(), run.epochs() })
				: NLS.bind(Messages.line_run, run.label(), run.status().label());
		lines.add(epoch);
		run.last(Metric.THROUGHPUT).ifPresent(
				speed -> lines.add(NLS.bind(Messages.line_speed, NumberText.significant(speed, 4))));
		TimeLeft.of(run).ifPresent(left -> lines.add(NLS.bind(Messages.line_left, NumberText.duration(left.toSeconds()))));
		List<Gauge> gauges = new ArrayList<>();
		run.devices().forEach((name, samples) -> gauges.addAll(Gauge.of(name, samples)));
		return new DeviceReadings(List.copyOf(lines), List.copyOf(gauges));
	}

	/** Everything as text. */
	String asText() {
		List<String> all = new ArrayList<>(lines);
		gauges.forEach(gauge -> all.add(NLS.bind(Messages.line_gauge,
				new Object[] { gauge.device(), gauge.title(), gauge.reading() })));
		return String.join("\n", all); //$NON-NLS-1$
	}
}
