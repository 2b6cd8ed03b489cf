// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.metrics;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

import org.attune.trace.LookEvent.CurveLooked;
import org.attune.trace.TraceEvent;

/**
 * Tells which curves a person looked at: what was on the screen without a change, while the window was in front. A
 * shorter look than half a second is a glance on the way to another one. UI thread only.
 */
final class CurveLooks {
	static final Duration SHORTEST = Duration.ofMillis(500);
	private final Consumer<TraceEvent> recorder;
	private final LongSupplier ticks;
	private Optional<Look> current = Optional.empty();
	private boolean inFront = true;
	private long since;

	/** What can be told apart of what is on the screen. */
	private record Look(List<String> runs, ChartSettings settings) {
		TraceEvent event(long millis) {
			String charts = settings.panels().stream().sorted().map(panel -> panel.name().toLowerCase(Locale.ROOT))
					.collect(Collectors.joining(" ")); //$NON-NLS-1$
			return new CurveLooked(runs, charts, settings.axis().name().toLowerCase(Locale.ROOT), settings.logX(),
					settings.logY(), settings.smoothing(), millis);
		}
	}

	/** @param ticks
	 *            nanoseconds of a clock that nobody sets */
	CurveLooks(Consumer<TraceEvent> recorder, LongSupplier ticks) {
		this.recorder = recorder;
		this.ticks = ticks;
	}

	/** These runs are on the screen now, in this way; no runs: nothing is. */
	void see(List<String> runs, ChartSettings settings) {
		Optional<Look> now = runs.isEmpty() ? Optional.empty() : Optional.of(new Look(runs, settings));
		if (!now.equals(current)) {
			end();
			current = now;
			since = ticks.getAsLong();
		}
	}

	/** Nothing can be seen any more. */
	void away() {
		end();
		current = Optional.empty();
	}

	/** The window came to the front or left it: what is not in front is not looked at. */
	void inFront(boolean now) {
		if (now != inFront) {
			end();
			inFront = now;
			since = ticks.getAsLong();
		}
	}

	private void end() {
		long millis = (ticks.getAsLong() - since) / 1_000_000;
		if (inFront && millis >= SHORTEST.toMillis()) {
			current.ifPresent(look -> recorder.accept(look.event(millis)));
		}
	}
}
