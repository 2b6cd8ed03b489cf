// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.runs;

import java.util.Collection;

import org.attune.core.run.Run;

/** The check marks of the runs whose curves are shown. */
record ShownColumn(ShownRuns shown) implements RunColumn {

	@Override
	public String id() {
		return "shown"; //$NON-NLS-1$
	}

	@Override
	public String title() {
		return Messages.column_shown;
	}

	@Override
	public String explanation() {
		return Messages.column_shownTip;
	}

	@Override
	public String text(Run run) {
		return shown.contains(run.id()) ? Messages.column_shown : ""; //$NON-NLS-1$
	}

	@Override
	public OrderKey key(Run run) {
		return OrderKey.of(shown.contains(run.id()) ? 0.0 : 1.0);
	}

	@Override
	public int characters(Collection<Run> runs) {
		return 4;
	}

	@Override
	public boolean numeric(Collection<Run> runs) {
		return false;
	}
}
