// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.evaluation;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {
	public static String Choices_twice;
	public static String EvaluateCommand_disk;
	public static String EvaluateCommand_found;
	public static String EvaluateCommand_noChoice;
	public static String EvaluateCommand_noFolder;
	public static String EvaluateCommand_noTrace;
	public static String EvaluateCommand_threads;
	public static String EvaluateCommand_usage;
	public static String EvaluateCommand_written;
	public static String Evaluation_accuracy;
	public static String Evaluation_begins;
	public static String Evaluation_otherPlan;
	public static String Evaluation_trained;
	public static String Participant_noChoice;
	public static String Participant_noValues;
	public static String Participant_otherStudy;
	public static String Participant_otherValues;
	public static String Participant_rehearsal;
	public static String Participant_withdrew;
	public static String Report_configuration;
	public static String Report_deterministic;
	public static String Report_deviation;
	public static String Report_diverged;
	public static String Report_failed;
	public static String Report_interval;
	public static String Report_mean;
	public static String Report_measure;
	public static String Report_notDeterministic;
	public static String Report_participant;
	public static String Report_places;
	public static String Report_tuned;
	public static String ResultFolder_locked;
	public static String ResultFolder_other;
	public static String ResultFolder_unreadable;
	public static String SeedTraining_neverReady;
	public static String SeedTraining_notMeasured;
	public static String SeedTraining_notStarted;
	public static String SeedTraining_refused;
	public static String SeedTraining_vanished;
	public static String StudyPlan_blindedNetwork;
	public static String StudyPlan_keyMissing;
	public static String StudyPlan_noDataset;
	public static String StudyPlan_noKeys;
	public static String StudyPlan_noSeeds;
	public static String StudyPlan_noSuchDataset;
	public static String StudyPlan_otherDataset;
	public static String StudyPlan_otherKeys;
	public static String StudyPlan_seedTwice;
	public static String StudyPlan_unreadable;
	public static String TraceFiles_archive;
	public static String TraceFiles_file;

	static {
		NLS.initializeMessages("org.attune.core.evaluation.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
