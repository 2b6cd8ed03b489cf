// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.run;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {
	static String EventText_data;
	static String EventText_epoch;
	static String EventText_skipped;
	static String EventText_warning;
	static String LiveRun_cancelledInQueue;
	static String LiveRun_closed;
	static String LiveRun_interrupted;
	static String LiveRun_neverReady;
	static String LiveRun_notStarted;
	static String LiveRun_vanished;
	static String Metric_imagesPerSecond;
	static String Metric_loss;
	static String Metric_throughput;
	static String Metric_trainingAccuracy;
	static String Metric_trainingLoss;
	static String Metric_validationAccuracy;
	static String Metric_validationLoss;
	static String Run_label;
	static String RunBook_notEnded;
	static String RunChanges_listener;
	static String RunJournal_ended;
	static String RunJournal_notWritten;
	static String RunJson_missingField;
	static String RunJson_notJson;
	static String RunJson_wrongField;
	static String RunReader_elsewhere;
	static String RunReader_line;
	static String RunReader_neverStarted;
	static String RunReader_unreadable;
	static String RunReader_vanished;
	static String RunStatus_cancelled;
	static String RunStatus_diverged;
	static String RunStatus_failed;
	static String RunStatus_finished;
	static String RunStatus_lost;
	static String RunStatus_outOfMemory;
	static String RunStatus_queued;
	static String RunStatus_running;
	static String RunStatus_stopped;

	static {
		NLS.initializeMessages("org.attune.core.run.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
