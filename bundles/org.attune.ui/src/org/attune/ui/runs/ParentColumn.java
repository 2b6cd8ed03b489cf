// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.runs;

import java.util.Collection;
import java.util.Optional;

import org.attune.core.run.Run;
import org.attune.core.run.Runs;

/** The run that a run's configuration was taken from. */
record ParentColumn(Runs runs) implements RunColumn {

	@Override
	public String id() {
		return "parent"; //$NON-NLS-1$
	}

	@Override
	public String title() {
		return Messages.column_parent;
	}

	@Override
	public String explanation() {
		return Messages.column_parentTip;
	}

	/** Its label, or the id of one that is gone. */
	@Override
	public String text(Run run) {
		return run.parent().map(id -> runs.find(id).map(Run::label).orElse(id)).orElse(""); //$NON-NLS-1$
	}

	@Override
	public OrderKey key(Run run) {
		Optional<Run> parent = run.parent().flatMap(runs::find);
		return parent.map(known -> OrderKey.of(known.number())).orElse(OrderKey.NONE);
	}

	@Override
	public int characters(Collection<Run> of) {
		return 12;
	}

	@Override
	public boolean numeric(Collection<Run> of) {
		return false;
	}

	@Override
	public boolean shownAtFirst() {
		return false;
	}
}
