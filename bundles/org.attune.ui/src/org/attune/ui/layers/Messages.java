// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.layers;

import org.eclipse.osgi.util.NLS;

/** Texts of the layers view. */
final class Messages extends NLS {
	public static String column_activations;
	public static String column_activationsTip;
	public static String column_gradient;
	public static String column_gradientTip;
	public static String column_layer;
	public static String column_layerTip;
	public static String column_parameters;
	public static String column_parametersTip;
	public static String column_ratio;
	public static String column_ratioTip;
	public static String controls_every;
	public static String controls_everyTip;
	public static String controls_measure;
	public static String controls_measureTip;
	public static String controls_run;
	public static String controls_runTip;
	public static String details;
	public static String details_column;
	public static String details_none;
	public static String empty_noRun;
	public static String empty_notMeasured;
	public static String empty_waiting;
	public static String histogram_notFinite;
	public static String histogram_range;
	public static String ratio_healthy;
	public static String ratio_high;
	public static String ratio_low;
	public static String ratio_unknown;
	public static String table_name;

	static {
		initializeMessages("org.attune.ui.layers.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
