// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.compare;

import java.util.Optional;

import org.attune.core.run.RunStatus;
import org.attune.ui.runs.MetricChange;
import org.eclipse.osgi.util.NLS;

/**
 * What a comparison says of one run.
 *
 * @param text      the value; "" where the run has none
 * @param defaulted whether it is the default, because nobody set a value
 * @param change    how far it is from the baseline's, in short; "" where there is nothing to say
 * @param measured  the same, of a metric
 * @param status    of the row that says how runs stand
 */
record Cell(String text, boolean defaulted, String change, Optional<MetricChange> measured, Optional<RunStatus> status) {
	static final Cell NONE = of(""); //$NON-NLS-1$
	private static final String ABSENT = "\u2013"; //$NON-NLS-1$

	static Cell of(String text) {
		return new Cell(text, false, "", Optional.empty(), Optional.empty()); //$NON-NLS-1$
	}

	static Cell setting(String text, boolean defaulted) {
		return new Cell(text, defaulted, "", Optional.empty(), Optional.empty()); //$NON-NLS-1$
	}

	static Cell metric(String text, Optional<MetricChange> change) {
		return new Cell(text, false, change.map(MetricChange::text).orElse(""), change, Optional.empty()); //$NON-NLS-1$
	}

	static Cell changed(String text, String change) {
		return new Cell(text, false, change, Optional.empty(), Optional.empty());
	}

	static Cell status(String text, RunStatus status) {
		return new Cell(text, false, "", Optional.empty(), Optional.of(status)); //$NON-NLS-1$
	}

	/** The value as it is shown, without the change. */
	String value() {
		if (text.isEmpty()) {
			return ABSENT;
		}
		return defaulted ? NLS.bind(Messages.cell_default, text) : text;
	}

	/** All that it says, for the clipboard. */
	String whole() {
		return change.isEmpty() ? value() : NLS.bind(Messages.cell_changed, value(), change);
	}
}
