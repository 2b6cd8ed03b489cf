// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.analysis;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.attune.trace.TraceFault;
import org.attune.trace.TraceLine;
import org.attune.trace.TraceReader;

/** The lines of a trace that can be read. */
public final class ReadTrace {
	private ReadTrace() {
	}

	public static List<TraceLine> lines(Path folder) throws IOException {
		final List<TraceLine> lines = new ArrayList<>();
		new TraceReader(folder).read(new TraceReader.Sink() {
			@Override
			public void line(TraceLine line) {
				lines.add(line);
			}

			@Override
			public void fault(TraceFault fault) {
				// is no line
			}
		});
		return lines;
	}
}
