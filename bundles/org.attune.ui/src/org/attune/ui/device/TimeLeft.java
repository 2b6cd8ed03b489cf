// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.device;

import java.time.Duration;
import java.util.Optional;

import org.attune.core.run.Metric;
import org.attune.core.run.Run;
import org.attune.core.run.Series;

/**
 * How long a run takes still: epochs left by the time that an epoch took so far, validation included. Until the first
 * epoch has ended, an epoch is taken to go on as fast as it began.
 */
final class TimeLeft {
	private TimeLeft() {
	}

	/** Empty where nothing is known yet, or nothing is left. */
	static Optional<Duration> of(Run run) {
		if (run.status().ended() || run.epochs() == 0) {
			return Optional.empty();
		}
		Series steps = run.series(Metric.LOSS);
		Series epochs = run.series(Metric.TRAINING_LOSS);
		long now = Math.max(lastMillis(steps), lastMillis(epochs));
		if (epochs.size() > 0) {
			return left(run.epochs() - run.epoch(), lastMillis(epochs) / (double) epochs.size(), now - lastMillis(epochs));
		}
		double trained = steps.size() == 0 ? 0 : steps.epochAt(steps.size() - 1);
		// before the length of an epoch is known, only whole ones are told
		boolean known = trained > 0 && trained < 1;
		return known ? left(run.epochs(), now / trained, now) : Optional.empty();
	}

	private static Optional<Duration> left(int epochs, double millisPerEpoch, long since) {
		long left = Math.round(epochs * millisPerEpoch) - since;
		return epochs <= 0 ? Optional.empty() : Optional.of(Duration.ofMillis(Math.max(0, left)));
	}

	private static long lastMillis(Series series) {
		return series.size() == 0 ? 0 : series.millisAt(series.size() - 1);
	}
}
