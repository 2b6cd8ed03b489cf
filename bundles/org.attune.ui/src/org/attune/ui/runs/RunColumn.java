// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.runs;

import java.util.Collection;
import java.util.Comparator;

import org.attune.core.run.Run;

/** A column of the table of runs. Equal columns show the same. */
sealed interface RunColumn permits FixedColumn, HyperparameterColumn {

	String title();

	/** Explains the column; "" where the title says it all. */
	String explanation();

	/** What the cell shows; "" where the run has nothing to say. */
	String text(Run run);

	/** Ascending by meaning, not by text. */
	Comparator<Run> order();

	/** Whether the run takes part in the order; one without a value, or with NaN, comes last in either direction. */
	boolean ranked(Run run);

	/** Width in average characters that shows these runs well. */
	int characters(Collection<Run> runs);

	/** Whether the cells of these runs are numbers, which line up at the right. */
	boolean numeric(Collection<Run> runs);
}
