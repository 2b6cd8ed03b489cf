// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.analysis.replay;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.attune.analysis.RefusedException;
import org.attune.analysis.reading.RecordedSession;
import org.attune.analysis.reading.TraceFolder;

/** What is known at a place of a trace, in words. It is for the trace's owner: nothing is left out for privacy. */
public final class StateText {
	private StateText() {
	}

	/**
	 * @param at an instant such as {@code 2026-11-25T13:11:03Z}, a line's sequence number, or session and sequence number with a
	 *           colon between
	 * @throws RefusedException if there is no such place
	 */
	public static List<String> of(TraceFolder trace, String at) throws IOException, RefusedException {
		return at.matches("\\d+|.+:\\d+") && !at.contains("T") ? atLine(trace, at) : atTime(trace, at);
	}

	private static List<String> atLine(TraceFolder trace, String at) throws IOException, RefusedException {
		final int colon = at.lastIndexOf(':');
		final RecordedSession session = colon < 0 ? only(trace)
				: trace.session(at.substring(0, colon))
						.orElseThrow(() -> new RefusedException("no session begins with '" + at.substring(0, colon) + "'; there are "
								+ ids(trace)));
		try {
			return text(session, Replay.of(session).at(Long.parseLong(at.substring(colon + 1))));
		} catch (NumberFormatException e) {
			throw new RefusedException("--at: " + at + " is no sequence number");
		}
	}

	private static RecordedSession only(TraceFolder trace) throws RefusedException {
		if (trace.sessions().size() > 1) {
			throw new RefusedException("the trace has several sessions; say which, as --at SESSION:SEQUENCE: " + ids(trace));
		}
		return trace.sessions().get(0);
	}

	private static String ids(TraceFolder trace) {
		return trace.sessions().stream().map(RecordedSession::id).collect(Collectors.joining(", "));
	}

	private static List<String> atTime(TraceFolder trace, String at) throws IOException, RefusedException {
		try {
			final Instant time = Instant.parse(at);
			final RecordedSession session = trace.sessions().stream().filter(candidate -> !candidate.start().isAfter(time))
					.reduce((earlier, later) -> later)
					.orElseThrow(() -> new RefusedException("--at: the trace begins after " + at + ", at "
							+ trace.sessions().get(0).start()));
			return text(session, Replay.of(session).at(time));
		} catch (DateTimeException e) {
			throw new RefusedException("--at: '" + at + "' is neither an instant such as 2026-11-25T13:11:03Z nor a line's number");
		}
	}

	private static List<String> text(RecordedSession session, SessionState state) {
		final List<String> lines = new ArrayList<>();
		lines.add("session " + session.id() + (state.sequence() == 0 ? ", before its first line"
				: ", after line " + state.sequence() + " of " + state.time()));
		state.experiments().forEach((name, experiment) -> text(name, experiment, lines));
		if (state.experiments().isEmpty()) {
			lines.add("no experiment was opened yet");
		}
		return lines;
	}

	private static void text(String name, ExperimentState experiment, List<String> lines) {
		lines.add(name + (experiment.open() ? "" : " (closed)"));
		for (Map.Entry<String, ValueState> value : experiment.values().entrySet()) {
			lines.add("  " + value.getKey() + " = " + text(value.getValue()));
		}
		lines.add(experiment.values().isEmpty() ? "  all values are unknown" : "  all other values are unknown");
		experiment.submission().ifPresent(submission -> lines.add("  last submitted: run " + submission.run() + " in line "
				+ submission.sequence() + (submission.working() ? "" : ", of another configuration than the one in the editor"
						+ (submission.differing().isEmpty() ? "" : ": " + String.join(", ", submission.differing())))));
	}

	private static String text(ValueState value) {
		final String source = "  (" + switch (value.source()) {
			case EDIT -> "edited";
			case UNATTRIBUTED_CHANGE -> "changed without a known cause";
			case SUBMISSION -> "submitted";
		} + " in line " + value.since() + ")";
		return value.set().orElseGet(() -> value.inEffect().map(used -> used + ", the default").orElse("its default, which is unknown"))
				+ source;
	}
}
