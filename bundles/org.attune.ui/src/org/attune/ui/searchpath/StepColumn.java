// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.searchpath;

import org.attune.ui.runs.MetricColumn;
import org.eclipse.osgi.util.NLS;

/** The columns of a search path. */
enum StepColumn {
	RUN(Messages.column_run, Messages.column_runTip, 240),
	CHANGES(Messages.column_changes, Messages.column_changesTip, 330),
	BEST(MetricColumn.BEST_ACCURACY.title(), MetricColumn.BEST_ACCURACY.explanation(), 215),
	AGAINST(Messages.column_against, NLS.bind(Messages.column_againstTip, MetricColumn.OBJECTIVE.label()), 130),
	STATUS(Messages.column_status, Messages.column_statusTip, 130),
	WHY(Messages.column_why, Messages.column_whyTip, 240),
	TIME(Messages.column_time, Messages.column_timeTip, 130),
	EXPERIMENT(Messages.column_experiment, Messages.column_experimentTip, 150);

	private final String title;
	private final String explanation;
	private final int width;

	StepColumn(String title, String explanation, int width) {
		this.title = title;
		this.explanation = explanation;
		this.width = width;
	}

	String title() {
		return title;
	}

	String explanation() {
		return explanation;
	}

	/** In points at first. */
	int width() {
		return width;
	}
}
