// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.runs;

import java.util.Comparator;

import org.attune.core.run.Run;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerComparator;

/** Sorts the runs by a column; equal ones by number, the newest first. */
final class RunOrder extends ViewerComparator {
	private static final Comparator<Run> NEWEST_FIRST = Comparator.comparingInt(Run::number).reversed();
	private final RunColumn column;
	private final boolean descending;

	RunOrder(RunColumn column, boolean descending) {
		this.column = column;
		this.descending = descending;
	}

	/** The order in which the view opens. */
	static RunOrder newestFirst() {
		return new RunOrder(FixedColumn.RUN, true);
	}

	/** The order after a click on a column's header: that column, or the other direction of the same one. */
	RunOrder after(RunColumn clicked) {
		return new RunOrder(clicked, clicked.equals(column) && !descending);
	}

	RunColumn column() {
		return column;
	}

	boolean descending() {
		return descending;
	}

	@Override
	public int compare(Viewer viewer, Object one, Object other) {
		return compare((Run) one, (Run) other);
	}

	private int compare(Run one, Run other) {
		if (!column.ranked(one) || !column.ranked(other)) {
			int unranked = Boolean.compare(column.ranked(other), column.ranked(one));
			return unranked != 0 ? unranked : NEWEST_FIRST.compare(one, other);
		}
		int order = column.order().compare(one, other);
		if (order == 0) {
			return NEWEST_FIRST.compare(one, other);
		}
		return descending ? -order : order;
	}
}
