// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.searchpath;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.attune.core.run.Run;
import org.attune.core.statistics.SeedGroup;
import org.attune.core.statistics.Summary;
import org.attune.ui.runs.MetricColumn;

/**
 * A step of a search: a run, runs that only differ in their seed, or a run that is no longer there.
 *
 * @param id     the same for the same step at another time
 * @param group  the runs; empty: they are no longer there
 * @param parent id of the step that the configuration was taken from
 */
record Step(String id, Optional<SeedGroup> group, Optional<String> parent) {

	List<Run> runs() {
		return group.map(SeedGroup::runs).orElse(List.of());
	}

	/** When it was first submitted; the end of time where nobody knows. */
	Instant time() {
		return runs().stream().map(Run::submittedAt).min(Instant::compareTo).orElse(Instant.MAX);
	}

	/** The best value of the objective metric, the mean of several seeds; empty where there is none. */
	OptionalDouble best() {
		Summary summary = group.map(runs -> runs.summary(MetricColumn.BEST_ACCURACY::number)).orElse(Summary.of());
		return summary.n() == 0 ? OptionalDouble.empty() : OptionalDouble.of(summary.mean());
	}

	Step without(String cut) {
		return parent.filter(cut::equals).isPresent() ? new Step(id, group, Optional.empty()) : this;
	}
}
