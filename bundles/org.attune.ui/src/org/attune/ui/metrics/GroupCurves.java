// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.metrics;

import java.util.ArrayList;
import java.util.List;

import org.attune.core.run.Metric;
import org.attune.core.run.Run;
import org.attune.core.statistics.SeedGroup;

/** Finds the curves of runs and of groups of seeds in a chart. Used by one thread at a time. */
final class GroupCurves {
	private final CurveCache cache = new CurveCache();

	/** Begins a picture. */
	void begin() {
		cache.begin();
	}

	/** The curves of a chart in the order in which they are drawn: what decides between runs lies on top. */
	List<Curve> of(Panel panel, List<SeedGroup> groups, ChartState state) {
		List<Curve> curves = new ArrayList<>();
		for (SeedGroup group : groups) {
			if (!state.marks().hidden().contains(group.id())) {
				curves.addAll(of(panel, group, state.settings()));
			}
		}
		curves.sort((one, other) -> Integer.compare(depth(one, state), depth(other, state)));
		return List.copyOf(curves);
	}

	private static int depth(Curve curve, ChartState state) {
		int depth = curve.owner().seed() ? 0 : curve.training() ? 1 : 2;
		return state.marks().pinned().contains(curve.owner().id()) ? depth + 3 : depth;
	}

	private List<Curve> of(Panel panel, SeedGroup group, ChartSettings settings) {
		List<Curve> curves = new ArrayList<>();
		for (Metric metric : panel.metrics()) {
			add(curves, group, panel == Panel.LOSS ? loss(metric, group) : metric, settings);
		}
		return curves;
	}

	private void add(List<Curve> curves, SeedGroup group, Metric metric, ChartSettings settings) {
		List<Run> measured = group.runs().stream().filter(run -> measured(run, metric)).toList();
		if (measured.isEmpty()) {
			return;
		}
		if (!group.isSeveral()) {
			curves.add(cache.curve(Owner.of(group), group.first(), metric, settings));
			return;
		}
		if (settings.seeds()) {
			measured.forEach(run -> curves.add(cache.curve(Owner.of(group, run), run, metric, settings)));
		}
		curves.add(cache.mean(group, measured, metric, settings));
	}

	/** Runs that report no iterations still have their training loss per epoch. */
	private static Metric loss(Metric metric, SeedGroup group) {
		boolean iterations = group.runs().stream().anyMatch(run -> run.series(Metric.LOSS).size() > 0);
		return metric == Metric.LOSS && !iterations ? Metric.TRAINING_LOSS : metric;
	}

	/** Without validation images the worker reports NaN after every epoch: that is no curve of divergence. */
	private static boolean measured(Run run, Metric metric) {
		return run.series(metric).size() > 0 && (!metric.perEpoch() || run.best(metric).isPresent());
	}
}
