// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.metrics;

import java.util.List;
import java.util.Optional;

import org.attune.core.run.Metric;
import org.attune.core.run.Run;
import org.attune.core.run.Series;
import org.attune.core.statistics.SeedGroup;

/**
 * Keeps what was computed of runs from one picture to the next, so that a picture computes only what is new, and forgets
 * what a picture did not ask for. Used by one thread at a time.
 */
final class CurveCache {
	private final Kept<SeriesKey, SmoothedSeries> smoothed = new Kept<>();
	private final Kept<MeanKey, SeedMeans> means = new Kept<>();

	private record SeriesKey(Run run, Metric metric, double smoothing) {
	}

	private record MeanKey(String group, Metric metric, XAxis axis, double smoothing) {
	}

	/** Begins a picture. */
	void begin() {
		smoothed.begin();
		means.begin();
	}

	/** The curve of one run. */
	Curve curve(Owner owner, Run run, Metric metric, ChartSettings settings) {
		Series series = run.series(metric);
		Points measured = new MeasuredPoints(series, settings.axis());
		Points shown = smooths(metric, settings) ? smooth(run, metric, series, settings) : measured;
		return new Curve(owner, metric, measured, shown, Optional.empty(), run.firstNotFinite(metric).isPresent());
	}

	/** The mean of runs that differ in their seed. */
	Curve mean(SeedGroup group, List<Run> runs, Metric metric, ChartSettings settings) {
		List<SeedMeans.Seed> seeds = runs.stream().map(run -> seed(run, metric, settings)).toList();
		MeanKey key = new MeanKey(group.id(), metric, settings.axis(), settings.smoothing());
		return means.get(key, () -> new SeedMeans(Owner.of(group), metric, settings.axis(), smooths(metric, settings)))
				.of(seeds);
	}

	private SeedMeans.Seed seed(Run run, Metric metric, ChartSettings settings) {
		Series series = run.series(metric);
		return new SeedMeans.Seed(run, series, smooths(metric, settings) ? smooth(run, metric, series, settings)
				: new MeasuredPoints(series, settings.axis()));
	}

	private Points smooth(Run run, Metric metric, Series series, ChartSettings settings) {
		return smoothed.get(new SeriesKey(run, metric, settings.smoothing()),
				() -> new SmoothedSeries(settings.smoothing())).of(series, settings.axis());
	}

	/** An evaluation once an epoch is no noisy sample: smoothing it would only show values that nobody measured. */
	private static boolean smooths(Metric metric, ChartSettings settings) {
		return !metric.perEpoch() && settings.smoothing() > 0;
	}
}
