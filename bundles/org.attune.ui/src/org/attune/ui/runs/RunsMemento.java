// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.runs;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.ui.IMemento;

/** Keeps from one session to the next which runs are shown and how the table looks. */
final class RunsMemento {
	private static final String SHOWN = "shown"; //$NON-NLS-1$
	private static final String RUN = "run"; //$NON-NLS-1$
	private static final String COLUMN = "column"; //$NON-NLS-1$
	private static final String NAME = "name"; //$NON-NLS-1$
	private static final String HIDDEN = "hidden"; //$NON-NLS-1$
	private static final String WIDTH = "width"; //$NON-NLS-1$
	private static final String FROZEN = "frozen"; //$NON-NLS-1$
	private static final String FILTER = "filter"; //$NON-NLS-1$
	private static final String GROUPING = "grouping"; //$NON-NLS-1$
	private static final String DIFFERING = "differing"; //$NON-NLS-1$
	private static final String SORT = "sort"; //$NON-NLS-1$
	private static final String DESCENDING = "descending"; //$NON-NLS-1$
	private final Optional<IMemento> memento;

	/**
	 * @param memento
	 *            may be null: the workbench has none for a view opened for the first time
	 */
	RunsMemento(IMemento memento) {
		this.memento = Optional.ofNullable(memento);
	}

	List<String> shown() {
		return memento.map(kept -> Arrays.stream(kept.getChildren(SHOWN)).map(child -> child.getString(RUN)).toList())
				.orElse(List.of());
	}

	/** @param columns those that are known; any other one is of a hyperparameter whose runs are still being read */
	RowQuery query(List<RunColumn> columns) {
		return memento.map(kept -> new RowQuery(text(kept, FILTER), order(kept, columns), new Grouping(text(kept, GROUPING)),
				Set.of(), Boolean.TRUE.equals(kept.getBoolean(DIFFERING)))).orElse(RowQuery.FIRST);
	}

	private static RunOrder order(IMemento kept, List<RunColumn> columns) {
		return new RunOrder(Arrays.stream(kept.getChildren(SORT)).map(child -> new RunOrder.Key(
				column(child.getString(NAME), columns), Boolean.TRUE.equals(child.getBoolean(DESCENDING)))).toList());
	}

	private static RunColumn column(String id, List<RunColumn> columns) {
		return columns.stream().filter(column -> column.id().equals(id)).findFirst().orElseGet(() -> new HyperparameterColumn(id));
	}

	private static String text(IMemento kept, String key) {
		return Optional.ofNullable(kept.getString(key)).orElse(""); //$NON-NLS-1$
	}

	Optional<ColumnLayout.State> columns() {
		return memento.filter(kept -> kept.getChildren(COLUMN).length > 0).map(RunsMemento::columns);
	}

	private static ColumnLayout.State columns(IMemento kept) {
		IMemento[] children = kept.getChildren(COLUMN);
		Map<String, Integer> widths = new HashMap<>();
		Set<String> hidden = new HashSet<>();
		for (IMemento child : children) {
			Optional.ofNullable(child.getInteger(WIDTH)).ifPresent(width -> widths.put(child.getString(NAME), width));
			if (Boolean.TRUE.equals(child.getBoolean(HIDDEN))) {
				hidden.add(child.getString(NAME));
			}
		}
		return new ColumnLayout.State(Arrays.stream(children).map(child -> child.getString(NAME)).toList(), hidden, widths,
				text(kept, FROZEN));
	}

	static void save(Collection<String> shown, RowQuery query, ColumnLayout.State columns, IMemento memento) {
		shown.forEach(id -> memento.createChild(SHOWN).putString(RUN, id));
		memento.putString(FILTER, query.filter());
		memento.putString(GROUPING, query.grouping().id());
		memento.putBoolean(DIFFERING, query.onlyDiffering());
		memento.putString(FROZEN, columns.frozen());
		for (RunOrder.Key key : query.order().keys()) {
			IMemento sort = memento.createChild(SORT);
			sort.putString(NAME, key.column().id());
			sort.putBoolean(DESCENDING, key.descending());
		}
		for (String id : columns.order()) {
			IMemento column = memento.createChild(COLUMN);
			column.putString(NAME, id);
			column.putBoolean(HIDDEN, columns.hidden().contains(id));
			Optional.ofNullable(columns.widths().get(id)).ifPresent(width -> column.putInteger(WIDTH, width));
		}
	}
}
