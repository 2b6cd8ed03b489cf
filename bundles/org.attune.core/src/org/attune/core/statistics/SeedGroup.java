// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.statistics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;

import org.attune.core.run.Run;

/**
 * Runs of one configuration that only differ in their seed and were submitted together, or a run of its own.
 *
 * @param id   the group's id, or the run's
 * @param runs by number, at least one
 */
public record SeedGroup(String id, List<Run> runs) {
	public SeedGroup {
		runs = runs.stream().sorted(Comparator.comparingInt(Run::number)).toList();
	}

	/** The groups of some runs, in the order of their first runs. */
	public static List<SeedGroup> of(Collection<Run> runs) {
		final Map<String, List<Run>> groups = new LinkedHashMap<>();
		runs.stream().sorted(Comparator.comparingInt(Run::number)).forEach(run -> groups
				.computeIfAbsent(run.provenance().group().orElse(run.id()), id -> new ArrayList<>()).add(run));
		return groups.entrySet().stream().map(group -> new SeedGroup(group.getKey(), group.getValue())).toList();
	}

	/** Whether there is more than one run. */
	public boolean isSeveral() {
		return runs.size() > 1;
	}

	/** The run that stands for all where only one can, the first one. */
	public Run first() {
		return runs.getFirst();
	}

	/** Summarises a value of the runs; one that has none yet does not count, also not as left out. */
	public Summary summary(Function<Run, OptionalDouble> value) {
		return Summary.of(runs.stream().map(value).flatMapToDouble(OptionalDouble::stream).toArray());
	}
}
