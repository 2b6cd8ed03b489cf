// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.runs;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Which columns are shown, in which order, how wide, and which of them stay while the others scroll. Columns that are not
 * known yet, because the runs that bring them are still being read, keep their place. UI thread only.
 */
final class ColumnLayout {
	private final Map<String, RunColumn> known = new HashMap<>();
	private final List<String> order = new ArrayList<>();
	private final Set<String> hidden = new HashSet<>();
	private final Map<String, Integer> widths = new HashMap<>();
	private String frozen = FixedColumn.RUN.id();

	/** Takes in columns; returns whether one is new. */
	boolean take(List<RunColumn> all) {
		boolean grown = false;
		for (int i = 0; i < all.size(); i++) {
			RunColumn column = all.get(i);
			if (known.put(column.id(), column) == null) {
				grown = true;
				place(column, i == 0 ? "" : all.get(i - 1).id()); //$NON-NLS-1$
			}
		}
		return grown;
	}

	private void place(RunColumn column, String before) {
		if (!order.contains(column.id())) {
			order.add(order.indexOf(before) + 1, column.id());
			if (!column.shownAtFirst()) {
				hidden.add(column.id());
			}
		}
	}

	/** All columns in order. */
	List<RunColumn> all() {
		return order.stream().map(known::get).filter(Objects::nonNull).toList();
	}

	/** Those to be shown. @param constant those to be left out because all runs say the same in them */
	List<RunColumn> shown(Collection<RunColumn> constant) {
		return all().stream().filter(column -> !hidden(column) && !constant.contains(column)).toList();
	}

	boolean hidden(RunColumn column) {
		return hidden.contains(column.id());
	}

	void hide(RunColumn column) {
		hidden.add(column.id());
	}

	/** Hides all columns but these. */
	void showOnly(Collection<RunColumn> columns) {
		hidden.clear();
		all().stream().filter(column -> !columns.contains(column)).forEach(this::hide);
	}

	/** Moves a column before another one; to the end without one. */
	void move(RunColumn column, Optional<RunColumn> before) {
		order.remove(column.id());
		order.add(before.map(other -> order.indexOf(other.id())).orElse(order.size()), column.id());
	}

	OptionalInt width(RunColumn column) {
		return widths.containsKey(column.id()) ? OptionalInt.of(widths.get(column.id())) : OptionalInt.empty();
	}

	void setWidth(RunColumn column, int width) {
		widths.put(column.id(), width);
	}

	/** How many of these columns stay at the left: those up to the frozen one. */
	int frozen(List<RunColumn> shown) {
		return shown.stream().map(RunColumn::id).toList().indexOf(frozen) + 1;
	}

	/** Freezes the columns up to this one; none without one. */
	void freeze(Optional<RunColumn> column) {
		frozen = column.map(RunColumn::id).orElse(""); //$NON-NLS-1$
	}

	/** As before the person changed anything. */
	void reset(List<RunColumn> all) {
		known.clear();
		order.clear();
		hidden.clear();
		widths.clear();
		frozen = FixedColumn.RUN.id();
		take(all);
	}

	/** What is kept from one session to the next. */
	record State(List<String> order, Set<String> hidden, Map<String, Integer> widths, String frozen) {
	}

	State state() {
		return new State(List.copyOf(order), Set.copyOf(hidden), Map.copyOf(widths), frozen);
	}

	void restore(State state) {
		order.clear();
		order.addAll(state.order());
		hidden.clear();
		hidden.addAll(state.hidden());
		widths.putAll(state.widths());
		frozen = state.frozen();
	}
}
