// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.export.mlflow;

import java.util.LinkedHashMap;
import java.util.Map;

import org.attune.core.run.Run;
import org.attune.core.run.RunStatus;

/** What MLflow is told of a run besides its values and points. */
final class MlflowTags {
	/** By which a run is found again, so that it is not created twice. */
	static final String RUN = "attune.run"; //$NON-NLS-1$
	/** By which the run is found that stands for a group of seeds. */
	static final String GROUP = "attune.group"; //$NON-NLS-1$

	private MlflowTags() {
	}

	static Map<String, String> of(Run run) {
		final Map<String, String> tags = new LinkedHashMap<>();
		tags.put("attune.experiment", run.experiment()); //$NON-NLS-1$
		tags.put("attune.seed", Long.toString(run.task().seed())); //$NON-NLS-1$
		tags.put("attune.dataset", run.task().dataset()); //$NON-NLS-1$
		tags.put("attune.network", run.task().network()); //$NON-NLS-1$
		tags.put("attune.inputSize", Integer.toString(run.task().inputSize())); //$NON-NLS-1$
		tags.put("attune.configuration", run.configurationHash()); //$NON-NLS-1$
		tags.put("attune.explicit", String.join(",", run.explicit())); //$NON-NLS-1$ //$NON-NLS-2$
		run.parent().ifPresent(parent -> tags.put("attune.parent", parent)); //$NON-NLS-1$
		tags.put("attune.why", run.provenance().why()); //$NON-NLS-1$
		run.provenance().resume().ifPresent(checkpoint -> tags.put("attune.resume", checkpoint.toString())); //$NON-NLS-1$
		tags.values().removeIf(String::isEmpty);
		return tags;
	}

	/** What is known at the end only: the environment, the person's words, how it ended. */
	static Map<String, String> end(Run run) {
		final Map<String, String> tags = new LinkedHashMap<>();
		run.environment().forEach((name, value) -> tags.put("attune.environment." + name, value)); //$NON-NLS-1$
		tags.put("attune.status", run.status().name()); //$NON-NLS-1$
		tags.put("attune.message", run.message()); //$NON-NLS-1$
		tags.put("attune.tags", String.join(",", run.annotation().tags())); //$NON-NLS-1$ //$NON-NLS-2$
		tags.put("mlflow.note.content", run.annotation().note()); //$NON-NLS-1$
		tags.values().removeIf(String::isEmpty);
		return tags;
	}

	/** The tags that MLflow's own pages show, which a run is created with. */
	static Map<String, String> identity(Run run) {
		final Map<String, String> tags = new LinkedHashMap<>();
		tags.put(RUN, value(run.id()));
		tags.put("mlflow.user", System.getProperty("user.name", "")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		tags.put("mlflow.source.name", run.experiment()); //$NON-NLS-1$
		tags.put("mlflow.source.type", "LOCAL"); //$NON-NLS-1$ //$NON-NLS-2$
		return tags;
	}

	/** A value that can stand between quotes in a search. */
	static String value(String id) {
		return id.replaceAll("['\"\\\\]", "_"); //$NON-NLS-1$ //$NON-NLS-2$
	}

	static String status(RunStatus status) {
		return switch (status) {
			case QUEUED -> "SCHEDULED"; //$NON-NLS-1$
			case RUNNING -> "RUNNING"; //$NON-NLS-1$
			case FINISHED, STOPPED -> "FINISHED"; //$NON-NLS-1$
			case CANCELLED -> "KILLED"; //$NON-NLS-1$
			case DIVERGED, OUT_OF_MEMORY, FAILED, LOST -> "FAILED"; //$NON-NLS-1$
		};
	}
}
