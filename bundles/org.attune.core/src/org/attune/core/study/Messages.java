// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.study;

import org.eclipse.osgi.util.NLS;

final class Messages extends NLS {
	public static String Admission_elsewhere;
	public static String Admission_reason;
	public static String Admission_reasonText;
	public static String Admission_task;
	public static String Admission_why;
	public static String Answers_large;
	public static String Answers_noChoice;
	public static String Answers_noNumber;
	public static String Answers_required;
	public static String Answers_small;
	public static String ChoiceRules_tried;
	public static String ClockJournal_unreadable;
	public static String Conducting_early;
	public static String Conducting_late;
	public static String Conducting_oneRun;
	public static String Conducting_paused;
	public static String Conducting_runs;
	public static String Conducting_timeUp;
	public static String Joining_failed;
	public static String Joining_invalid;
	public static String ParticipationClock_notClosed;
	public static String ParticipationFile_unreadable;
	public static String Participation_noExperiment;
	public static String Participation_notKept;
	public static String Participations_listener;
	public static String Participations_notCleared;
	public static String Participations_notLeft;
	public static String Participations_underWay;
	public static String SealedCopy_absent;
	public static String SealedCopy_other;
	public static String SealedCopy_task;
	public static String StudyFolders_unreadable;
	public static String Withdrawal_failed;
	public static String Withdrawal_runs;

	static {
		initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
