// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.analysis.export;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.attune.analysis.reading.Gap;
import org.attune.trace.SessionVerdict;

/**
 * {@code completeness.csv}: what is missing from the trace, so that no export passes an incomplete one off as whole. It says
 * where, never what stood there.
 */
final class Completeness implements Closeable {
	private final CsvFile table;

	Completeness(Path folder, Iterable<SessionVerdict> verdicts) throws IOException {
		table = new CsvFile(folder.resolve("completeness.csv"), List.of("session", "finding", "count", "after_sequence"));
		for (SessionVerdict verdict : verdicts) {
			finding(verdict, verdict.whole() ? "whole" : "not_whole", verdict.problems().size());
			finding(verdict, "lines", verdict.lines());
			finding(verdict, "dropped", verdict.dropped());
			finding(verdict, "deleted", verdict.deleted());
			finding(verdict, "end_" + verdict.end().name().toLowerCase(Locale.ROOT), 1);
		}
	}

	private void finding(SessionVerdict verdict, String finding, long count) throws IOException {
		table.row(Map.of("session", verdict.session(), "finding", finding, "count", Long.toString(count)));
	}

	void gap(Gap gap) throws IOException {
		table.row(Map.of("session", gap.session(), "finding", "gap_" + gap.kind().name().toLowerCase(Locale.ROOT),
				"count", "1", "after_sequence", Long.toString(gap.after())));
	}

	@Override
	public void close() throws IOException {
		table.close();
	}
}
