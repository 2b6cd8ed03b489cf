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
 * @param deleted  lines that the person deleted, which is said in their place
 * @param end      what is known of its end
 * @param torn     whether a segment ends within a line
 * @param problems what makes it incomplete; empty if nothing does
 */
public record SessionVerdict(String session, long lines, long dropped, long deleted, End end, boolean torn,
		List<String> problems) {

	/** What is known of a session's end. */
	public enum End {
		/** Its last event is there. */
		ENDED("ended"), //$NON-NLS-1$
		/** It is being written. */
		RUNNING("running"), //$NON-NLS-1$
		/** It has no last event, and its lock or a later session tells that it was killed. */
		KILLED("killed"), //$NON-NLS-1$
		/** It has no last event, and nothing tells why. */
		UNKNOWN("end unknown"); //$NON-NLS-1$

		private final String text;

		End(String text) {
			this.text = text;
		}
	}

	public SessionVerdict {
		problems = List.copyOf(problems);
	}

	/** Whether all that was written is there, unchanged and in its order. */
	public boolean whole() {
		return problems.isEmpty();
	}

	/** The verdict in a line, and a line more for each problem. */
	@Override
	public String toString() {
		final StringBuilder text = new StringBuilder(whole() ? "whole      " : "NOT WHOLE  ").append(session) //$NON-NLS-1$ //$NON-NLS-2$
				.append(": ").append(lines).append(" lines, ").append(dropped).append(" dropped, ") //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
				.append(deleted > 0 ? deleted + " deleted, " : "").append(end.text) //$NON-NLS-1$ //$NON-NLS-2$
				.append(torn ? ", torn last line" : ""); //$NON-NLS-1$ //$NON-NLS-2$
		problems.forEach(problem -> text.append(System.lineSeparator()).append("           ").append(problem)); //$NON-NLS-1$
		return text.toString();
	}
}
