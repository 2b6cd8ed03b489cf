// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.searchpath;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The rows in which a search path is shown. A step stands below the one that it came from; beyond {@link #LEVELS} levels it follows
 * that one instead. Of many rows below one each {@link #SPAN} make a row of their own. So a row is never deeper, and never opens more
 * rows, than a window can show, however long the search was. Its shape does not change. Independent of any display.
 */
final class StepOutline {
	static final int LEVELS = 10;
	static final int SPAN = 100;
	static final StepOutline EMPTY = new StepOutline(SearchPath.EMPTY);
	/** Stands for what the rows stand below that stand below none. */
	static final String TOP = ""; //$NON-NLS-1$
	private final SearchPath path;
	private final List<Step> steps = new ArrayList<>();
	private final Map<String, Integer> levels = new HashMap<>();
	private final Map<String, String> above = new HashMap<>();
	private final Map<String, List<String>> below = new HashMap<>();
	private final Map<String, StepSpan> spans = new HashMap<>();

	StepOutline(SearchPath path) {
		this.path = path;
		Deque<String> next = new ArrayDeque<>(path.roots());
		while (!next.isEmpty()) {
			Step step = path.step(next.pop()).orElseThrow();
			place(step);
			path.children(step.id()).reversed().forEach(next::push);
		}
		Map.copyOf(below).entrySet().stream().filter(rows -> rows.getValue().size() > SPAN)
				.forEach(rows -> divide(rows.getKey(), rows.getValue()));
	}

	private void place(Step step) {
		Optional<String> parent = step.parent();
		int level = parent.map(id -> Math.min(LEVELS - 1, levels.get(id) + 1)).orElse(0);
		String host = parent.map(id -> levels.get(id) < level ? id : above.get(id)).orElse(TOP);
		levels.put(step.id(), level);
		above.put(step.id(), host);
		below.computeIfAbsent(host, id -> new ArrayList<>()).add(step.id());
		steps.add(step);
	}

	private void divide(String host, List<String> rows) {
		List<String> divided = new ArrayList<>();
		for (int from = 0; from < rows.size(); from += SPAN) {
			StepSpan span = new StepSpan(host, from / SPAN, List.copyOf(rows.subList(from, Math.min(rows.size(), from + SPAN))));
			span.rows().forEach(row -> above.put(row, span.id()));
			spans.put(span.id(), span);
			above.put(span.id(), host);
			below.put(span.id(), span.rows());
			divided.add(span.id());
		}
		below.put(host, divided);
	}

	SearchPath path() {
		return path;
	}

	/** All steps from the top. */
	List<Step> steps() {
		return steps;
	}

	/** Ids of the rows that stand below none. */
	List<String> roots() {
		return children(TOP);
	}

	/** Ids of the rows below a row. */
	List<String> children(String row) {
		return below.getOrDefault(row, List.of());
	}

	/** Id of the row that a row stands below. */
	Optional<String> parent(String row) {
		return Optional.ofNullable(above.get(row)).filter(id -> !id.equals(TOP));
	}

	/** Ids of the rows that others stand below, {@link #TOP} among them. */
	Set<String> hosts() {
		return below.keySet();
	}

	/** Whether there is a row of this id. */
	boolean contains(String row) {
		return above.containsKey(row);
	}

	/** Empty where the row stands for several steps. */
	Optional<Step> step(String row) {
		return path.step(row);
	}

	Collection<StepSpan> spans() {
		return spans.values();
	}

	/** Empty where the row is a step. */
	Optional<StepSpan> span(String row) {
		return Optional.ofNullable(spans.get(row));
	}

	/** How far a step stands to the right. */
	int level(Step step) {
		return levels.get(step.id());
	}

	/** The step that one comes from where it stands after and not below it. */
	Optional<Step> predecessor(Step step) {
		return path.parent(step).filter(parent -> level(parent) == level(step));
	}

	/** Ids of the rows that others stand below, each after the one that it stands below itself. */
	List<String> openable() {
		List<String> openable = new ArrayList<>();
		Deque<String> next = new ArrayDeque<>(roots());
		while (!next.isEmpty()) {
			String row = next.pop();
			if (!children(row).isEmpty()) {
				openable.add(row);
				children(row).reversed().forEach(next::push);
			}
		}
		return openable;
	}
}
