// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.explore;

import org.eclipse.osgi.util.NLS;

/** Texts of the view that explores runs. */
final class Messages extends NLS {
	public static String axis_flipped;
	public static String axis_linear;
	public static String axis_log;
	public static String axis_logarithmic;
	public static String axis_menuClear;
	public static String axis_menuClearAll;
	public static String axis_menuFlip;
	public static String axis_menuLeft;
	public static String axis_menuLog;
	public static String axis_menuRight;
	public static String controls_brushed;
	public static String controls_clear;
	public static String controls_clearTip;
	public static String controls_metric;
	public static String controls_metricTip;
	public static String controls_runs;
	public static String controls_show;
	public static String controls_showTip;
	public static String empty_allTheSame;
	public static String empty_noRuns;
	public static String importance_deviation;
	public static String importance_explained;
	public static String importance_few;
	public static String importance_hyperparameter;
	public static String importance_left;
	public static String importance_meaning;
	public static String importance_name;
	public static String importance_none;
	public static String importance_part;
	public static String importance_plusMinus;
	public static String importance_runs;
	public static String importance_share;
	public static String importance_tip;
	public static String importance_unexplained;
	public static String page_importance;
	public static String page_importanceTip;
	public static String page_parallel;
	public static String page_parallelTip;
	public static String page_scatter;
	public static String page_scatterTip;
	public static String parallel_brushed;
	public static String parallel_constant;
	public static String parallel_description;
	public static String parallel_hint;
	public static String parallel_name;
	public static String scatter_colour;
	public static String scatter_colourTip;
	public static String scatter_description;
	public static String scatter_group;
	public static String scatter_logX;
	public static String scatter_logXTip;
	public static String scatter_logY;
	public static String scatter_logYTip;
	public static String scatter_name;
	public static String scatter_x;
	public static String scatter_xTip;
	public static String value_none;
	public static String value_row;
	public static String value_run;
	public static String view_name;

	static {
		initializeMessages("org.attune.ui.explore.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
