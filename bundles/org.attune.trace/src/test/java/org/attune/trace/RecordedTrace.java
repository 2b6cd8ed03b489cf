// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trace;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** All of a trace in memory, for looking at it. */
final class RecordedTrace implements TraceReader.Sink {
	private final List<TraceLine> lines = new ArrayList<>();
	private final List<TraceFault> faults = new ArrayList<>();

	static RecordedTrace in(Path folder) throws IOException {
		final RecordedTrace trace = new RecordedTrace();
		new TraceReader(folder).read(trace);
		return trace;
	}

	@Override
	public void line(TraceLine line) {
		lines.add(line);
	}

	@Override
	public void fault(TraceFault fault) {
		faults.add(fault);
	}

	List<TraceLine> lines() {
		return lines;
	}

	List<TraceFault> faults() {
		return faults;
	}

	List<TraceEvent> events() {
		return lines.stream().map(line -> line.event().orElseThrow()).toList();
	}

	List<Long> numbers() {
		return lines.stream().map(TraceLine::sequence).toList();
	}
}
