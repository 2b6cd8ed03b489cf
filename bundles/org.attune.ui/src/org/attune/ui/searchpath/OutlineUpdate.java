// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.searchpath;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.attune.core.run.Run;

/**
 * What is to be shown now.
 *
 * @param outline the rows; the same object as before where only what they say is another
 * @param added   ids of new rows by the one that they stand below, behind those that stand there; empty where rows went or moved
 * @param changed ids of rows that may say something else
 * @param opened  ids of rows that new ones stand below, each after the one that it stands below itself
 */
record OutlineUpdate(StepOutline outline, Optional<Map<String, List<String>>> added, Set<String> changed, List<String> opened) {
	/** Where more steps are new, nothing is opened for them. */
	private static final int OPEN = 1000;

	/** Takes in what some runs say now. Runs that came or went make it another outline. */
	static OutlineUpdate of(StepOutline before, List<Run> all, Set<Run> changed) {
		SearchPath path = before.path();
		if (path.runs() == all.size() && changed.stream().allMatch(run -> path.stepOf(run).isPresent())) {
			return new OutlineUpdate(before, Optional.of(Map.of()), withChildren(path, ids(path, changed)), List.of());
		}
		StepOutline now = new StepOutline(new SearchPath(all));
		return new OutlineUpdate(now, added(before, now), renamed(before, now, ids(now.path(), changed)), opened(before, now));
	}

	private static Optional<Map<String, List<String>>> added(StepOutline before, StepOutline now) {
		Map<String, List<String>> added = new HashMap<>();
		for (String host : now.hosts()) {
			List<String> there = before.children(host);
			List<String> rows = now.children(host);
			if (rows.size() < there.size() || !rows.subList(0, there.size()).equals(there)) {
				return Optional.empty();
			}
			if (rows.size() > there.size()) {
				added.put(host, rows.subList(there.size(), rows.size()));
			}
		}
		return Optional.of(added).filter(any -> now.hosts().containsAll(before.hosts()));
	}

	/** @param changed steps of runs that changed */
	private static Set<String> renamed(StepOutline before, StepOutline now, Set<String> changed) {
		Set<String> steps = now.steps().stream()
				.filter(step -> changed.contains(step.id()) || !before.step(step.id()).equals(Optional.of(step))).map(Step::id)
				.collect(Collectors.toSet());
		Stream<String> spans = now.spans().stream().filter(span -> !before.span(span.id()).equals(Optional.of(span))).map(StepSpan::id);
		return Stream.concat(withChildren(now.path(), steps).stream(), spans).filter(before::contains).collect(Collectors.toSet());
	}

	private static Set<String> ids(SearchPath path, Collection<Run> runs) {
		return runs.stream().map(path::stepOf).flatMap(Optional::stream).map(Step::id).collect(Collectors.toSet());
	}

	/** What a step says of itself depends on the one that it comes from. */
	private static Set<String> withChildren(SearchPath path, Set<String> ids) {
		return ids.stream().flatMap(id -> Stream.concat(Stream.of(id), path.children(id).stream())).collect(Collectors.toSet());
	}

	private static List<String> opened(StepOutline before, StepOutline now) {
		List<String> added = now.steps().stream().map(Step::id).filter(id -> !before.contains(id)).toList();
		if (added.size() > OPEN) {
			return List.of();
		}
		Set<String> hosts = new HashSet<>();
		for (String id : added) {
			for (Optional<String> host = now.parent(id); host.filter(hosts::add).isPresent(); host = now.parent(host.get())) {
				// each row on the way up is opened
			}
		}
		return now.openable().stream().filter(hosts::contains).toList();
	}
}
