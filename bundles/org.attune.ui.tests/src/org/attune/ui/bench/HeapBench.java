// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.bench;

import java.io.IOException;
import java.util.List;

import org.attune.core.run.Metric;
import org.attune.core.run.Run;
import org.attune.ui.metrics.ChartWindow;
import org.attune.ui.tests.LiveRuns;
import org.attune.ui.tests.Waiting;

/**
 * What a day of training leaves in the heap besides its points: one run tells of ten iterations a second for 24 simulated
 * hours, with its curves on show all the time.
 */
public final class HeapBench {
	private static final int PER_HOUR = 36_000;
	private static final int REFRESHES_PER_HOUR = 10;
	/** Iteration, epoch, time, loss and throughput of a point. */
	private static final int BYTES_PER_POINT = 8 + 4 + 8 + 8 + 8;
	/** The smoothed loss, which is kept so that a refresh computes only what is new. */
	private static final int BYTES_PER_SMOOTHED_POINT = 8;
	private static final double MEGABYTE = 1 << 20;

	/** Prints the figure; in the UI thread. */
	public void run() throws IOException {
		try (LiveRuns live = new LiveRuns()) {
			Run run = live.start();
			NoisyRun noise = new NoisyRun(run, live.worker(run), 1);
			try (ChartWindow window = new ChartWindow(1600, 900, () -> List.of(run))) {
				double first = 0;
				double last = 0;
				for (int hour = 1; hour <= 24; hour++) {
					pass(noise, window);
					if (hour == 1 || hour == 12 || hour == 24) {
						last = rest(hour, run.series(Metric.LOSS).size());
						first = hour == 1 ? last : first;
					}
				}
				Figures.print("ui.heap_growth_24h_mb", (last - first) / MEGABYTE, "MB");
			}
		}
	}

	private static void pass(NoisyRun noise, ChartWindow window) {
		for (int i = 0; i < REFRESHES_PER_HOUR; i++) {
			noise.tell(PER_HOUR / REFRESHES_PER_HOUR);
			Waiting.until("the points have arrived", () -> noise.run().series(Metric.LOSS).size() == noise.told());
			window.refresh();
		}
	}

	/** The heap used without what the points take. */
	private static double rest(int hour, int points) {
		double used = used();
		double raw = capacity(points, 2) * BYTES_PER_POINT;
		double smoothed = capacity(points, 1.5) * BYTES_PER_SMOOTHED_POINT;
		System.out.printf("after %d h: %d points, %.1f MB used, of which points %.1f MB and smoothed points up to %.1f MB%n", hour, points,
				used / MEGABYTE, raw / MEGABYTE, smoothed / MEGABYTE);
		return used - raw - smoothed;
	}

	/** Arrays grow ahead of what they hold. */
	private static double capacity(int points, double growth) {
		long capacity = 64;
		while (capacity < points) {
			capacity = (long) (capacity * growth);
		}
		return capacity;
	}

	private static double used() {
		for (int i = 0; i < 4; i++) {
			System.gc();
			Waiting.untilIdle();
		}
		return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
	}
}
