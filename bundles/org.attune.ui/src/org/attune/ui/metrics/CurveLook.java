// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.metrics;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.attune.trace.LookEvent.CurveLooked;

/** What can be told apart of the curves on the screen: whose they are, and how they are drawn. */
record CurveLook(List<String> runs, ChartSettings settings) {

	/** The end of a look of so many milliseconds. */
	CurveLooked event(long millis) {
		String charts = settings.panels().stream().sorted().map(panel -> panel.name().toLowerCase(Locale.ROOT))
				.collect(Collectors.joining(" ")); //$NON-NLS-1$
		return new CurveLooked(runs, charts, settings.axis().name().toLowerCase(Locale.ROOT), settings.logX(), settings.logY(),
				settings.smoothing(), millis);
	}
}
