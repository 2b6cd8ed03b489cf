// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.attune.core.worker.WorkerLauncher;

/** What a person reads on the terminal when an evaluation is done. */
final class Report {
	private static final String ROW = "%-24s  %-8s  %3s  %8s  %8s  %18s  %8s  %6s  %8s"; //$NON-NLS-1$

	private Report() {
	}

	/** @return lines */
	static List<String> of(List<Score> scores, List<SeedResult> results) {
		final List<String> lines = new ArrayList<>();
		lines.add(String.format(Locale.ROOT, ROW, Messages.Report_participant, Messages.Report_configuration, "n", Messages.Report_mean, //$NON-NLS-1$
				Messages.Report_deviation, Messages.Report_interval, Messages.Report_diverged, Messages.Report_failed,
				Messages.Report_tuned).stripTrailing());
		scores.forEach(score -> lines.add(row(score)));
		lines.add(""); //$NON-NLS-1$
		lines.add(Messages.Report_measure);
		lines.addAll(repeatable(results));
		return lines;
	}

	private static String row(Score score) {
		final var accuracy = score.accuracy();
		final String interval = accuracy.n() < 2 ? "-" //$NON-NLS-1$
				: Tables.number(accuracy.low()) + " .. " + Tables.number(accuracy.high()); //$NON-NLS-1$
		return String.format(Locale.ROOT, ROW, score.choice().participant(), Evaluation.shortened(score.choice().hash()), accuracy.n(),
				Tables.number(accuracy.mean()), Tables.number(accuracy.deviation()), interval, score.diverged(), score.failed(),
				Tables.number(score.choice().tunedAccuracy().orElse(Double.NaN)));
	}

	/** Whether the same figures would come out again. */
	private static List<String> repeatable(List<SeedResult> results) {
		final List<String> lines = new ArrayList<>();
		final boolean cpu = results.stream().allMatch(result -> result.device().equals(WorkerLauncher.CPU));
		lines.add(cpu ? Messages.Report_deterministic : Messages.Report_notDeterministic);
		final long places = results.stream().map(result -> List.of(result.device(), result.threads(), result.environment())).distinct()
				.count();
		if (places > 1) {
			lines.add(Messages.bind(Messages.Report_places, places));
		}
		return lines;
	}
}
