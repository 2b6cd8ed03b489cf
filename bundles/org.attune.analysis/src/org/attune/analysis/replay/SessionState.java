// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.analysis.replay;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.attune.analysis.reading.Gap;
import org.attune.analysis.reading.TraceItems;
import org.attune.trace.EditingEvent.UnattributedChange;
import org.attune.trace.RecorderEvent;
import org.attune.trace.TraceEvent;
import org.attune.trace.TraceEvent.Edited;
import org.attune.trace.TraceLine;

/** What is known at a place of a session; reading on changes it. For one thread. */
final class SessionState implements TraceItems {
	private final Map<String, ExperimentState> experiments = new TreeMap<>();
	private long sequence;
	private Instant time = Instant.MIN;

	/** By name. */
	Map<String, ExperimentState> experiments() {
		return Collections.unmodifiableMap(experiments);
	}

	/** Of the last line that was read; 0 before the first. */
	long sequence() {
		return sequence;
	}

	/** Of the last line that was read. */
	Instant time() {
		return time;
	}

	@Override
	public void line(TraceLine line) {
		sequence = line.sequence();
		time = line.time();
		line.event().ifPresent(this::event);
	}

	/** What happened in between may have changed anything. A torn line alone is no loss: it was written again, or another is missing. */
	@Override
	public void gap(Gap gap) {
		if (gap.kind() != Gap.Kind.TORN_TAIL) {
			experiments.values().forEach(ExperimentState::forget);
		}
	}

	private void event(TraceEvent event) {
		switch (event) {
			case final TraceEvent.EditorOpened opened -> experiment(opened.experiment()).opened();
			case final TraceEvent.EditorClosed closed -> experiment(closed.experiment()).closed();
			case final Edited edited -> experiment(edited.experiment()).edited(edited.hyperparameter(),
					value(edited.newValue(), ValueState.Source.EDIT), Optional.ofNullable(edited.configurationHash()));
			case final UnattributedChange changed -> experiment(changed.experiment()).edited(changed.hyperparameter(),
					value(changed.newValue(), ValueState.Source.UNATTRIBUTED_CHANGE), Optional.empty());
			case final TraceEvent.Submitted submitted -> experiment(submitted.experiment()).submitted(submitted, sequence);
			case final TraceEvent.Dropped dropped -> experiments.values().forEach(ExperimentState::forget);
			case final TraceEvent.RecorderFailed failed -> experiments.values().forEach(ExperimentState::forget);
			case final RecorderEvent unrecorded -> experiments.values().forEach(ExperimentState::forget);
			default -> {
				// changes no value
			}
		}
	}

	/** @param set null for not set */
	private ValueState value(String set, ValueState.Source source) {
		return new ValueState(Optional.ofNullable(set), Optional.ofNullable(set), sequence, source);
	}

	private ExperimentState experiment(String name) {
		return experiments.computeIfAbsent(name, key -> new ExperimentState());
	}

	/** As it was kept in a keyframe. */
	static SessionState restored(long sequence, Instant time, Map<String, ExperimentState> experiments) {
		final SessionState state = new SessionState();
		state.sequence = sequence;
		state.time = time;
		state.experiments.putAll(experiments);
		return state;
	}
}
