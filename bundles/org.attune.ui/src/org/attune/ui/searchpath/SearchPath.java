// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.searchpath;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.attune.core.run.Run;
import org.attune.core.statistics.SeedGroup;

/**
 * The way that a person took: each run below the one that its configuration was taken from. Runs of one seed group are one step.
 * Its shape does not change; what runs say of themselves does. Independent of any display.
 */
final class SearchPath {
	static final SearchPath EMPTY = new SearchPath(List.of());
	private static final String GONE = "gone:"; //$NON-NLS-1$
	private final Map<String, Step> steps = new LinkedHashMap<>();
	private final Map<String, String> homes = new HashMap<>();
	private final Map<Optional<String>, List<String>> children;

	SearchPath(Collection<Run> runs) {
		List<SeedGroup> groups = SeedGroup.of(runs);
		groups.forEach(group -> group.runs().forEach(run -> homes.put(run.id(), group.id())));
		groups.stream().map(this::step).forEach(step -> steps.put(step.id(), step));
		List.copyOf(steps.values()).stream().flatMap(step -> step.parent().stream()).filter(id -> !steps.containsKey(id))
				.forEach(id -> steps.putIfAbsent(id, new Step(id, Optional.empty(), Optional.empty())));
		cutCircles();
		children = steps.values().stream().collect(Collectors.groupingBy(Step::parent, HashMap::new,
				Collectors.mapping(Step::id, Collectors.toList())));
		Comparator<String> byTime = Comparator.comparing(times()::get);
		children.values().forEach(siblings -> siblings.sort(byTime));
	}

	private Step step(SeedGroup group) {
		Optional<String> parent = group.runs().stream().flatMap(run -> run.parent().stream())
				.filter(id -> !group.id().equals(homes.get(id))).findFirst()
				.map(id -> Optional.ofNullable(homes.get(id)).orElse(GONE + id));
		return new Step(group.id(), Optional.of(group), parent);
	}

	/** Runs whose folders somebody edited may descend from themselves; such a chain begins at the one that is found twice. */
	private void cutCircles() {
		Set<String> done = new HashSet<>();
		for (String start : List.copyOf(steps.keySet())) {
			Set<String> way = new LinkedHashSet<>();
			Optional<String> at = Optional.of(start);
			while (at.filter(id -> !done.contains(id)).filter(way::add).isPresent()) {
				at = steps.get(at.get()).parent();
			}
			at.filter(way::contains).map(steps::get)
					.ifPresent(twice -> steps.put(twice.id(), twice.without(twice.parent().orElse("")))); //$NON-NLS-1$
			done.addAll(way);
		}
	}

	/** A step that is no longer there was before all that came from it. */
	private Map<String, Instant> times() {
		Map<String, Instant> times = new HashMap<>();
		steps.values().forEach(step -> times.put(step.id(), step.time()));
		steps.values().forEach(step -> step.parent().filter(parent -> steps.get(parent).group().isEmpty())
				.ifPresent(parent -> times.merge(parent, step.time(), (one, other) -> one.isBefore(other) ? one : other)));
		return times;
	}

	/** Ids of the steps that come from none, by time. */
	List<String> roots() {
		return children.getOrDefault(Optional.<String>empty(), List.of());
	}

	/** Ids of the steps that come from this one, by time. */
	List<String> children(String id) {
		return children.getOrDefault(Optional.of(id), List.of());
	}

	Optional<Step> step(String id) {
		return Optional.ofNullable(steps.get(id));
	}

	Optional<Step> parent(Step step) {
		return step.parent().map(steps::get);
	}

	/** The ids of all steps. */
	Set<String> ids() {
		return steps.keySet();
	}

	/** The step that a run belongs to; empty where the run came later, or stands for another one now. */
	Optional<Step> stepOf(Run run) {
		return Optional.ofNullable(homes.get(run.id())).map(steps::get).filter(step -> step.runs().contains(run));
	}

	/** How many runs there are. */
	int runs() {
		return homes.size();
	}
}
