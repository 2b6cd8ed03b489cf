// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.metrics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.attune.core.run.Metric;
import org.attune.core.run.Run;

/**
 * The curves of ended runs do not change: keeps them, smoothed, from one picture to the next, and forgets those that a
 * picture did not ask for. Used by one thread at a time.
 */
final class CurveCache {
	private final Map<Key, List<Curve>> kept = new HashMap<>();
	private final Map<Key, List<Curve>> asked = new HashMap<>();

	private record Key(String run, Panel panel, XAxis axis, double smoothing, int points) {
	}

	/** Begins a picture. */
	void begin() {
		kept.clear();
		kept.putAll(asked);
		asked.clear();
	}

	List<Curve> curves(Run run, Panel panel, ChartSettings settings) {
		Key key = new Key(run.id(), panel, settings.axis(), settings.smoothing(), points(run));
		List<Curve> curves = kept.get(key);
		if (curves == null) {
			curves = new ArrayList<>(panel.curves(run, settings.axis(), settings.smoothing()));
		}
		asked.put(key, curves);
		return curves;
	}

	/** Series only grow, so their number of points tells whether anything is new. */
	private static int points(Run run) {
		int points = 0;
		for (Metric metric : Metric.values()) {
			points += run.series(metric).size();
		}
		return points;
	}
}
