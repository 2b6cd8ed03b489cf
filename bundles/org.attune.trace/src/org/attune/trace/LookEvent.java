// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trace;

import static org.attune.trace.Privacy.STRUCTURE;

import java.util.List;

/** What the person looks at. */
public sealed interface LookEvent extends TraceEvent {

	@Event(name = "org.attune.curve.look", since = 2, title = "Curves looked at", description = """
			A chart was on screen unchanged for some time, which ends here.""")
	record CurveLooked(@Field(value = Meaning.RUNS, privacy = STRUCTURE) List<String> runs,
			@Field(value = "name of the metric", privacy = STRUCTURE) String metric,
			@Field(value = "what is on the horizontal axis", privacy = STRUCTURE) String xAxis,
			@Field(value = "whether the horizontal axis is logarithmic", privacy = STRUCTURE) boolean logX,
			@Field(value = "whether the vertical axis is logarithmic", privacy = STRUCTURE) boolean logY,
			@Field(value = "strength of the smoothing, from 0 for none to 1", privacy = STRUCTURE) double smoothing,
			@Field(value = Meaning.DWELL, privacy = STRUCTURE, unit = "ms") long dwell) implements LookEvent {
		public CurveLooked {
			runs = List.copyOf(runs);
		}
	}

	@Event(name = "org.attune.comparison", since = 2, title = "Runs compared", description = """
			Runs were shown side by side for some time, which ends here.""")
	record Compared(@Field(value = Meaning.RUNS, privacy = STRUCTURE) List<String> runs,
			@Field(value = Meaning.DWELL, privacy = STRUCTURE, unit = "ms") long dwell) implements LookEvent {
		public Compared {
			runs = List.copyOf(runs);
		}
	}
}
