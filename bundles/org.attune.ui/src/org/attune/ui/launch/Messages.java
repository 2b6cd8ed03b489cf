// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.launch;

import org.eclipse.osgi.util.NLS;

/** Texts of starting a training. */
final class Messages extends NLS {
	public static String choice_message;
	public static String choice_title;
	public static String execution_general;
	public static String execution_generalLocal;
	public static String execution_generalTip;
	public static String execution_local;
	public static String execution_localTip;
	public static String execution_noCommand;
	public static String execution_other;
	public static String execution_otherTip;
	public static String hardware_auto;
	public static String hardware_cancelled;
	public static String hardware_check;
	public static String hardware_checking;
	public static String hardware_checkTip;
	public static String hardware_cpu;
	public static String hardware_device;
	public static String hardware_deviceTip;
	public static String hardware_gpu;
	public static String hardware_job;
	public static String hardware_memory;
	public static String hardware_memoryTip;
	public static String hardware_notChecked;
	public static String hardware_tooLittle;
	public static String report_auto;
	public static String report_backend;
	public static String report_convolution;
	public static String report_device;
	public static String report_fine;
	public static String report_gpu;
	public static String report_memory;
	public static String report_problem;
	public static String report_product;
	public static String report_usable;
	public static String resubmission_halved;
	public static String run_nothing;
	public static String run_problem;
	public static String run_refused;
	public static String run_refusedTitle;
	public static String run_starting;
	public static String run_unreadable;
	public static String seeds_count;
	public static String seeds_countTip;
	public static String seeds_first;
	public static String seeds_firstTip;
	public static String seeds_heading;
	public static String seeds_message;
	public static String seeds_run;
	public static String seeds_title;
	public static String tab_absent;
	public static String tab_browse;
	public static String tab_command;
	public static String tab_commandHint;
	public static String tab_commandTip;
	public static String tab_execution;
	public static String tab_experiment;
	public static String tab_experimentTip;
	public static String tab_hardware;
	public static String tab_noExperiment;
	public static String tab_task;
	public static String tab_threads;
	public static String tab_threadsTip;

	static {
		initializeMessages("org.attune.ui.launch.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
