// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.metrics;

import org.eclipse.osgi.util.NLS;

/** Texts of the metrics view. */
final class Messages extends NLS {
	public static String axis_epoch;
	public static String axis_iteration;
	public static String axis_time;
	public static String canvas_description;
	public static String canvas_help;
	public static String canvas_name;
	public static String controls_axis;
	public static String controls_axisTip;
	public static String controls_log;
	public static String controls_logTip;
	public static String controls_logX;
	public static String controls_logXTip;
	public static String controls_panels;
	public static String controls_panelsTip;
	public static String controls_seeds;
	public static String controls_seedsTip;
	public static String controls_shared;
	public static String controls_sharedTip;
	public static String controls_smoothing;
	public static String controls_smoothingTip;
	public static String empty_noPoints;
	public static String empty_noRuns;
	public static String export_csv;
	public static String export_draft;
	public static String export_failed;
	public static String export_fileName;
	public static String export_job;
	public static String export_png;
	public static String export_svg;
	public static String export_title;
	public static String legend_band;
	public static String legend_group;
	public static String legend_infinite;
	public static String legend_more;
	public static String legend_negativelyInfinite;
	public static String legend_notFinite;
	public static String legend_pinned;
	public static String legend_run;
	public static String legend_training;
	public static String legend_validation;
	public static String menu_hide;
	public static String menu_only;
	public static String menu_pin;
	public static String menu_reset;
	public static String menu_showAll;
	public static String owner_group;
	public static String panel_accuracy;
	public static String panel_hidden;
	public static String panel_log;
	public static String panel_loss;
	public static String readout_elsewhere;
	public static String readout_interval;
	public static String readout_more;
	public static String readout_row;
	public static String readout_seeds;
	public static String readout_seedsLeft;
	public static String readout_smoothed;
	public static String readout_title;

	static {
		initializeMessages("org.attune.ui.metrics.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
