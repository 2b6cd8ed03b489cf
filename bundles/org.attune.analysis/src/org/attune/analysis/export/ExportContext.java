// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.analysis.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import org.attune.analysis.reading.MetricPoints;
import org.attune.analysis.reading.RunFolders;
import org.attune.analysis.reading.RunSummary;
import org.attune.trace.Privacy;
import org.attune.trace.PrivacyFilter;
import org.attune.trace.SessionVerdict;

/**
 * What an exporter works with.
 *
 * @param out       the folder to write to; exists
 * @param subject   whose trace it is, not to be told from the name
 * @param privacy   what may leave
 * @param runs      where the runs lie
 * @param submitted what was handed over to be trained anywhere in the trace
 * @param verdicts  what the check says, by session
 */
record ExportContext(Path out, String subject, PrivacyFilter privacy, RunFolders runs, Submissions submitted,
		Map<String, SessionVerdict> verdicts) {

	/** Reads what the run measured, if that may leave. */
	void metrics(String run, MetricPoints points) throws IOException {
		if (privacy.leaves(Privacy.VALUE)) {
			runs.read(run, points);
		}
	}

	/** What came of the run, if that is known and may leave. */
	Optional<RunSummary> summary(String run) throws IOException {
		return privacy.leaves(Privacy.VALUE) && submitted.runs().contains(run) ? runs.summary(run) : Optional.empty();
	}
}
