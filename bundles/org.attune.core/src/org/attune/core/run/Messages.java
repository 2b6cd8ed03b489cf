// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.run;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {
	public static String EventText_data;
	public static String EventText_epoch;
	public static String EventText_epochLoss;
	public static String EventText_memory;
	public static String EventText_paused;
	public static String EventText_proceeded;
	public static String EventText_restored;
	public static String EventText_skipped;
	public static String EventText_test;
	public static String EventText_warning;
	public static String ImportedRun_message;
	public static String LiveRun_cancelledInQueue;
	public static String LiveRun_interrupted;
	public static String LiveRun_killed;
	public static String LiveRun_leftovers;
	public static String LiveRun_neverReady;
	public static String LiveRun_newerWorker;
	public static String LiveRun_notStarted;
	public static String LiveRun_olderWorker;
	public static String LiveRun_vanished;
	public static String Metric_imagesPerSecond;
	public static String Metric_loss;
	public static String Metric_throughput;
	public static String Metric_trainingAccuracy;
	public static String Metric_trainingLoss;
	public static String Metric_validationAccuracy;
	public static String Metric_validationLoss;
	public static String QueueFile_notWritten;
	public static String QueueFile_putAside;
	public static String Run_label;
	public static String RunBook_noClaim;
	public static String RunBook_notAnnotated;
	public static String RunBook_notEnded;
	public static String RunChanges_listener;
	public static String RunJournal_ended;
	public static String RunJournal_notWritten;
	public static String RunJson_missingField;
	public static String RunJson_notJson;
	public static String RunJson_wrongField;
	public static String RunReader_elsewhere;
	public static String RunReader_line;
	public static String RunReader_unreadable;
	public static String RunReader_waitsElsewhere;
	public static String RunReader_vanished;
	public static String RunStatus_cancelled;
	public static String RunStatus_diverged;
	public static String RunStatus_failed;
	public static String RunStatus_finished;
	public static String RunStatus_lost;
	public static String RunStatus_outOfMemory;
	public static String RunStatus_queued;
	public static String RunStatus_running;
	public static String RunStatus_stopped;

	static {
		NLS.initializeMessages("org.attune.core.run.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
