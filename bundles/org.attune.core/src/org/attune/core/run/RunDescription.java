// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.run;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import org.attune.trace.wire.TaskSpec;

/**
 * What is known of a run before it starts, and never changes.
 *
 * @param id                name of the run's folder
 * @param number            from 1, unique in the workspace
 * @param folder            the run's folder
 * @param submittedAt       when the person asked for it
 * @param experiment        workspace path of the experiment
 * @param task              what was trained
 * @param values            values in effect by hyperparameter id, in the order of the space
 * @param explicit          ids of those that the person set
 * @param configurationHash SHA-256 of the values
 * @param provenance        where the submission comes from
 * @param placement         where it trains
 */
record RunDescription(String id, int number, Path folder, Instant submittedAt, String experiment, TaskSpec task,
		Map<String, String> values, Set<String> explicit, String configurationHash, Provenance provenance, Placement placement) {
	RunDescription {
		values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
		explicit = Collections.unmodifiableSet(new LinkedHashSet<>(explicit));
	}

	RunDescription numbered(int other) {
		return new RunDescription(id, other, folder, submittedAt, experiment, task, values, explicit, configurationHash,
				provenance, placement);
	}
}
