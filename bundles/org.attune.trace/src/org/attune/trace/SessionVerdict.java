// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trace;

import java.util.List;

/**
 * What the check of a session found.
 *
 * @param session  its id
 * @param lines    lines that can be read
 * @param dropped  events that the writer says it had to drop
 * @param ended    whether its last event is there; a killed session has none
 * @param torn     whether a segment ends within a line
 * @param problems what makes it incomplete; empty if nothing does
 */
public record SessionVerdict(String session, long lines, long dropped, boolean ended, boolean torn,
		List<String> problems) {
	public SessionVerdict {
		problems = List.copyOf(problems);
	}

	/** Whether all that was written is there, unchanged. */
	public boolean whole() {
		return problems.isEmpty();
	}

	/** The verdict in a line, and a line more for each problem. */
	@Override
	public String toString() {
		final StringBuilder text = new StringBuilder(whole() ? "whole      " : "NOT WHOLE  ").append(session) //$NON-NLS-1$ //$NON-NLS-2$
				.append(": ").append(lines).append(" lines, ").append(dropped).append(" dropped, ") //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
				.append(ended ? "ended" : "not ended: killed, or still open") //$NON-NLS-1$ //$NON-NLS-2$
				.append(torn ? ", torn last line" : ""); //$NON-NLS-1$ //$NON-NLS-2$
		problems.forEach(problem -> text.append(System.lineSeparator()).append("           ").append(problem)); //$NON-NLS-1$
		return text.toString();
	}
}
