// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.attune.core.worker.WorkerLauncher;
import org.attune.trace.wire.TaskSpec;

/**
 * A configuration to be trained. It was checked before.
 *
 * @param runs              folder that receives the run's folder
 * @param experiment        workspace path of the experiment
 * @param task              what to train
 * @param values            values in effect by hyperparameter id
 * @param explicit          ids of those that the person set
 * @param configurationHash SHA-256 of the values
 * @param provenance        where it comes from
 * @param placement         where it trains
 * @param launcher          starts the worker
 */
public record Submission(Path runs, String experiment, TaskSpec task, Map<String, String> values, List<String> explicit,
		String configurationHash, Provenance provenance, Placement placement, WorkerLauncher launcher) {
}
