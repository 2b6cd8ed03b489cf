// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.runs;

import java.util.Arrays;
import java.util.List;

import org.attune.core.run.Run;
import org.attune.core.run.RunStatus;
import org.attune.core.run.Runs;
import org.eclipse.jface.viewers.IStructuredSelection;

/** The runs that a command means. */
public final class SelectedRuns {
	private SelectedRuns() {
	}

	/**
	 * The runs of a selection; none for anything else.
	 *
	 * @param selection
	 *            may be null or not a selection: evaluation contexts have both
	 */
	public static List<Run> of(Object selection) {
		return selection instanceof IStructuredSelection structured
				? Arrays.stream(structured.toArray()).filter(Run.class::isInstance).map(Run.class::cast).toList()
				: List.of();
	}

	/**
	 * The runs that a command about going on or not means: those selected, and without a selection of runs the one that
	 * is running. Ended ones are left out, so that a selected ended run never stands for another one.
	 */
	static List<Run> active(Object selection, Runs runs) {
		List<Run> selected = of(selection);
		List<Run> meant = selected.isEmpty()
				? runs.active().stream().filter(run -> run.status() == RunStatus.RUNNING).limit(1).toList()
				: selected;
		return meant.stream().filter(run -> !run.status().ended()).toList();
	}
}
