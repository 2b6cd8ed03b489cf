// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.launch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.attune.core.hardware.HardwareReport;
import org.eclipse.osgi.util.NLS;

/** What a check of the hardware found, for people: what is wrong first. */
final class HardwareText {
	private static final String UNKNOWN = "?"; //$NON-NLS-1$

	private HardwareText() {
	}

	static String of(HardwareReport report) {
		final List<String> lines = new ArrayList<>();
		report.problems().forEach(problem -> lines.add(NLS.bind(Messages.report_problem, problem)));
		if (report.problems().isEmpty()) {
			lines.add(Messages.report_fine);
		}
		if (!report.environment().isEmpty()) {
			lines.add(NLS.bind(Messages.report_backend, new Object[] { value(report, "backend"), value(report, "engine"), //$NON-NLS-1$ //$NON-NLS-2$
					value(report, "library") })); //$NON-NLS-1$
			lines.add(NLS.bind(Messages.report_device, new Object[] { report.device(), value(report, "device"), //$NON-NLS-1$
					value(report, "cores") })); //$NON-NLS-1$
			lines.add(NLS.bind(Messages.report_memory, mebibytes(report.memoryLimit())));
		}
		report.speed().ifPresent(speed -> lines.addAll(speed(speed)));
		report.gpus().forEach(gpu -> lines.add(gpu(gpu)));
		if (!report.choice().isEmpty()) {
			lines.add(NLS.bind(Messages.report_auto, report.choice()));
		}
		return String.join("\n", lines); //$NON-NLS-1$
	}

	private static List<String> speed(HardwareReport.Speed speed) {
		return List.of(NLS.bind(Messages.report_product, number(speed.productMillis()), number(speed.productGigaflops())),
				NLS.bind(Messages.report_convolution, number(speed.convolutionMillis()), number(speed.convolutionGigaflops())));
	}

	private static String gpu(HardwareReport.Gpu gpu) {
		return NLS.bind(Messages.report_gpu, new Object[] { gpu.device(), gpu.name(), gpu.driver(), mebibytes(gpu.memoryFree()),
				mebibytes(gpu.memoryTotal()), gpu.obstacle().isEmpty() ? Messages.report_usable : gpu.obstacle() });
	}

	private static String value(HardwareReport report, String name) {
		return report.environment().getOrDefault(name, UNKNOWN);
	}

	private static String mebibytes(long bytes) {
		return bytes < 0 ? UNKNOWN : Long.toString(bytes >> 20);
	}

	private static String number(double value) {
		return String.format(Locale.ROOT, "%.1f", value); //$NON-NLS-1$
	}
}
