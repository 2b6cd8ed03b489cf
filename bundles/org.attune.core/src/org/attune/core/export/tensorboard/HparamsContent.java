// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.export.tensorboard;

import java.time.Instant;
import java.util.Map;

import org.attune.core.run.Metric;
import org.attune.core.run.Run;
import org.attune.core.run.RunStatus;

/** The messages {@code tensorboard.hparams.HParamsPluginData}. */
final class HparamsContent {
	/** In the root folder: which hyperparameters and metrics there are. */
	static final String EXPERIMENT = "_hparams_/experiment"; //$NON-NLS-1$
	/** In a run's folder: its hyperparameters. */
	static final String SESSION_START = "_hparams_/session_start_info"; //$NON-NLS-1$
	/** In a run's folder: how it ended. */
	static final String SESSION_END = "_hparams_/session_end_info"; //$NON-NLS-1$

	private static final int SUCCESS = 1;
	private static final int FAILURE = 2;
	private static final int TRAINING = 1;
	private static final int VALIDATION = 2;

	private HparamsContent() {
	}

	static byte[] experiment(Map<String, HparamDomain> hyperparameters, Instant created) {
		final ProtoMessage experiment = new ProtoMessage().doubleValue(3, created.getEpochSecond());
		hyperparameters.forEach((id, domain) -> experiment.message(4, domain.info(id)));
		for (Metric metric : Metric.values()) {
			experiment.message(5, metric(metric));
		}
		return plugin().message(2, experiment).toByteArray();
	}

	private static ProtoMessage metric(Metric metric) {
		final boolean validation = metric == Metric.VALIDATION_LOSS || metric == Metric.VALIDATION_ACCURACY;
		return new ProtoMessage().message(1, new ProtoMessage().text(2, metric.key())).text(3, metric.label())
				.integer(5, validation ? VALIDATION : TRAINING);
	}

	/** Runs that only differ in their seed share the name of a group; TensorBoard shows their mean. */
	static byte[] sessionStart(Run run) {
		final ProtoMessage session = new ProtoMessage();
		run.values().forEach((id, value) -> session.message(1,
				new ProtoMessage().text(1, id).message(2, HparamDomain.value(value))));
		session.text(4, run.provenance().group().orElse(run.id()))
				.doubleValue(5, run.startedAt().orElse(run.submittedAt()).getEpochSecond());
		return plugin().message(3, session).toByteArray();
	}

	static byte[] sessionEnd(RunStatus status, Instant ended) {
		final boolean success = status == RunStatus.FINISHED || status == RunStatus.STOPPED;
		return plugin().message(4, new ProtoMessage().integer(1, success ? SUCCESS : FAILURE).doubleValue(2,
				ended.getEpochSecond())).toByteArray();
	}

	private static ProtoMessage plugin() {
		return new ProtoMessage().integer(1, 0);
	}
}
