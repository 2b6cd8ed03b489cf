// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.runs;

import java.util.Collection;
import java.util.OptionalDouble;

import org.attune.core.run.Run;

/** A column of the table of runs. Equal columns show the same. Safe for any thread. */
sealed interface RunColumn permits FixedColumn, HyperparameterColumn, MetricColumn, ParentColumn, ShownColumn {

	/** Names the column in filters and in what is kept from one session to the next. */
	String id();

	String title();

	/** Explains the column; "" where the title says it all. */
	String explanation();

	/** What the cell shows; "" where the run has nothing to say. */
	String text(Run run);

	/** What filters compare; where the cell says more than one thing the first of them. */
	default String plainText(Run run) {
		return text(run);
	}

	/** The value as a number, which may be NaN; empty where the run has none. */
	default OptionalDouble number(Run run) {
		return OptionalDouble.empty();
	}

	/** What the run is sorted by. */
	OrderKey key(Run run);

	/** Width in average characters that shows these runs well. */
	int characters(Collection<Run> runs);

	/** Whether the cells of these runs are numbers, which line up at the right. */
	boolean numeric(Collection<Run> runs);

	/** Whether the column is there before the person chose columns. */
	default boolean shownAtFirst() {
		return true;
	}
}
