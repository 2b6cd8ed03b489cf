// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.metrics;

import org.eclipse.osgi.util.NLS;

/** Texts of the metrics view. */
final class Messages extends NLS {
	public static String axis_epoch;
	public static String axis_iteration;
	public static String canvas_description;
	public static String canvas_name;
	public static String controls_axis;
	public static String controls_log;
	public static String controls_logTip;
	public static String controls_smoothing;
	public static String controls_smoothingTip;
	public static String empty_noPoints;
	public static String empty_noRuns;
	public static String legend_more;
	public static String legend_notFinite;
	public static String legend_run;
	public static String legend_training;
	public static String legend_validation;
	public static String panel_accuracy;
	public static String panel_hidden;
	public static String panel_loss;
	public static String panel_lossLog;
	public static String readout_elsewhere;
	public static String readout_more;
	public static String readout_row;
	public static String readout_smoothed;
	public static String readout_title;

	static {
		initializeMessages("org.attune.ui.metrics.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
