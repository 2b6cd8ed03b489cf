// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.metrics;

import java.util.List;

import org.attune.core.run.Metric;
import org.attune.core.run.Run;
import org.attune.core.run.Series;

/**
 * The mean of a metric over a group's seeds, with Student's 95 % confidence interval, at every iteration at which a seed
 * was measured. Smoothed means are means of smoothed seeds. Points that cannot have changed since the last call are
 * taken over. Used by one thread at a time.
 */
final class SeedMeans {
	private final Owner owner;
	private final Metric metric;
	private final XAxis axis;
	private final boolean smoothed;
	private List<Seed> seeds = List.of();
	private MeanPoints points = new MeanPoints();

	/**
	 * One seed.
	 *
	 * @param shown
	 *            as many points as the series has, or more
	 */
	record Seed(Run run, Series series, Points shown) {
		/** Index of the first point after an iteration. */
		int after(double iteration) {
			return new MeasuredPoints(series, XAxis.ITERATION).firstFrom(Math.nextUp(iteration));
		}
	}

	SeedMeans(Owner owner, Metric metric, XAxis axis, boolean smoothed) {
		this.owner = owner;
		this.metric = metric;
		this.axis = axis;
		this.smoothed = smoothed;
	}

	/** The mean of the seeds as they are now. */
	Curve of(List<Seed> now) {
		double unchanged = unchangedUpTo(now);
		if (unchanged < Double.POSITIVE_INFINITY) {
			points = points.upTo(unchanged);
			append(now, unchanged);
			seeds = now;
		}
		return points.curve(owner, metric, smoothed,
				now.stream().anyMatch(seed -> seed.run().firstNotFinite(metric).isPresent()));
	}

	/** The iteration up to which nothing is new. */
	private double unchangedUpTo(List<Seed> now) {
		// the place of all points may change while the length of an epoch is being learnt
		boolean anew = now.size() != seeds.size() || axis == XAxis.EPOCH && grown(now);
		double unchanged = Double.POSITIVE_INFINITY;
		for (int i = 0; i < now.size() && !anew; i++) {
			Series before = seeds.get(i).series();
			anew = seeds.get(i).run() != now.get(i).run() || before.size() == 0 && now.get(i).series().size() > 0;
			if (!anew && now.get(i).series().size() > before.size()) {
				unchanged = Math.min(unchanged, before.x(before.size() - 1));
			}
		}
		return anew ? Double.NEGATIVE_INFINITY : unchanged;
	}

	private boolean grown(List<Seed> now) {
		for (int i = 0; i < now.size(); i++) {
			if (now.get(i).series().size() != seeds.get(i).series().size()) {
				return true;
			}
		}
		return false;
	}

	/** Merges the seeds by iteration. */
	private void append(List<Seed> now, double from) {
		int[] at = now.stream().mapToInt(seed -> seed.after(from)).toArray();
		for (double iteration = next(now, at); iteration < Double.POSITIVE_INFINITY; iteration = next(now, at)) {
			points.begin(iteration);
			for (int i = 0; i < at.length; i++) {
				Series series = now.get(i).series();
				if (at[i] < series.size() && series.x(at[i]) == iteration) {
					points.add(axis.of(series, at[i]), series.y(at[i]), now.get(i).shown().y(at[i]));
					at[i]++;
				}
			}
			points.end(smoothed);
		}
	}

	private static double next(List<Seed> seeds, int[] at) {
		double next = Double.POSITIVE_INFINITY;
		for (int i = 0; i < at.length; i++) {
			Series series = seeds.get(i).series();
			next = at[i] < series.size() ? Math.min(next, series.x(at[i])) : next;
		}
		return next;
	}
}
