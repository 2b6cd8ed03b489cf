// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.analysis.export;

import java.util.List;

import org.attune.trace.SessionVerdict;

/**
 * What was exported.
 *
 * @param verdicts on the sessions, in their order
 * @param events   that left
 * @param unknown  of these, those of kinds that this version does not know, of which nothing but time and place left
 * @param gaps     places where lines are missing
 * @param runs     submitted in the trace
 * @param measured of these, those whose folders were found
 */
public record ExportReport(List<SessionVerdict> verdicts, long events, long unknown, long gaps, int runs, int measured) {
	public ExportReport {
		verdicts = List.copyOf(verdicts);
	}

	/** Whether nothing is missing from the trace; the torn last line of a killed session is not. */
	public boolean whole() {
		return verdicts.stream().allMatch(SessionVerdict::whole);
	}
}
