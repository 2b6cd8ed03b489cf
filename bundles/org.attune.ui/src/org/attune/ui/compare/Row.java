// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.compare;

import java.util.List;

/**
 * A row of a comparison.
 *
 * @param explanation "" where the label says it all
 * @param cells       one for each run
 * @param differs     whether the runs do not all have the same
 */
record Row(RowKey key, String label, String explanation, List<Cell> cells, boolean differs) {
	/** The row that says whose runs they are. */
	static final RowKey EXPERIMENT = new RowKey(Section.CONFIGURATION, "experiment"); //$NON-NLS-1$

	/** Whether the experiment's editor has a field for it. */
	boolean takeable() {
		return key.section() == Section.CONFIGURATION && !key.equals(EXPERIMENT);
	}

	/** Whether any run has a value. */
	boolean said() {
		return cells.stream().anyMatch(cell -> !cell.text().isEmpty());
	}
}
