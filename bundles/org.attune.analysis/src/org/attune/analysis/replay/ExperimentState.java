// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.analysis.replay;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.attune.trace.TraceEvent.Submitted;

/** What is known of one experiment. Hyperparameters that it does not name are unknown. */
final class ExperimentState {
	private final Map<String, ValueState> values = new TreeMap<>();
	private boolean open;
	private Optional<String> hash = Optional.empty();
	private Optional<LastSubmission> submission = Optional.empty();

	Map<String, ValueState> values() {
		return Collections.unmodifiableMap(values);
	}

	/** Whether its editor is open. */
	boolean open() {
		return open;
	}

	/** Of the working configuration, if the last edit said so. */
	Optional<String> hash() {
		return hash;
	}

	Optional<LastSubmission> submission() {
		return submission;
	}

	/** As it is in the file, which the trace does not have. */
	void opened() {
		open = true;
		forget();
	}

	/** What was not saved is gone. */
	void closed() {
		open = false;
		forget();
	}

	void forget() {
		values.clear();
		hash = Optional.empty();
	}

	void put(String hyperparameter, ValueState value) {
		values.put(hyperparameter, value);
	}

	/** @param after hash of the configuration, if it is known */
	void edited(String hyperparameter, ValueState value, Optional<String> after) {
		open = true;
		values.put(hyperparameter, value);
		hash = after;
	}

	/** Takes over what was submitted, unless that is another configuration than the one at work. */
	void submitted(Submitted submitted, long sequence) {
		final Set<String> explicit = Set.copyOf(submitted.explicit());
		final List<String> differing = submitted.values().keySet().stream()
				.filter(id -> values.containsKey(id) && !values.get(id).agrees(submitted.values().get(id), explicit.contains(id)))
				.toList();
		final boolean working = differing.isEmpty() && hash.map(submitted.configurationHash()::equals).orElse(true);
		if (working) {
			submitted.values().forEach((id, value) -> values.put(id,
					new ValueState(explicit.contains(id) ? Optional.of(value) : Optional.empty(), Optional.of(value), sequence,
							ValueState.Source.SUBMISSION)));
			hash = Optional.of(submitted.configurationHash());
		}
		submission = Optional.of(new LastSubmission(submitted.run(), submitted.configurationHash(), sequence, working, differing));
	}

	/** As it was kept in a keyframe. */
	void restore(boolean wasOpen, Optional<String> knownHash, Optional<LastSubmission> lastSubmission) {
		open = wasOpen;
		hash = knownHash;
		submission = lastSubmission;
	}
}
