// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.study;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

import org.attune.core.run.Metric;
import org.attune.core.run.Run;
import org.attune.core.run.Runs;
import org.attune.core.study.Participation;
import org.attune.ui.runs.RunText;
import org.eclipse.osgi.util.NLS;

/** The runs of a participant in words, with what the study lets them see. */
record ParticipantsRuns(Participation participation, Runs runs) {

	/** The newest first. */
	List<Run> all() {
		final String experiment = participation.experiment().getFullPath().toString();
		return runs.all().stream().filter(run -> run.experiment().equals(experiment))
				.sorted(Comparator.comparingInt(Run::number).reversed()).toList();
	}

	/** A run in a line. */
	static String line(Run run) {
		final OptionalDouble accuracy = run.last(Metric.VALIDATION_ACCURACY);
		final String epoch = run.status().ended() ? "" : RunText.epoch(run); //$NON-NLS-1$
		final String status = epoch.isEmpty() ? RunText.status(run) : NLS.bind(Messages.run_epoch, RunText.status(run), epoch);
		return accuracy.isEmpty() || !Double.isFinite(accuracy.getAsDouble()) ? NLS.bind(Messages.run_line, run.label(), status)
				: NLS.bind(Messages.run_lineAccuracy, new Object[] { run.label(), status, RunText.percent(accuracy) });
	}
}
