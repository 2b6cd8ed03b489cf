// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.device;

import org.eclipse.osgi.util.NLS;

/** Texts of the device view. */
final class Messages extends NLS {
	public static String canvas_name;
	public static String device_cpu;
	public static String device_gpu;
	public static String empty_noRun;
	public static String empty_waiting;
	public static String gauge_cpu;
	public static String gauge_degrees;
	public static String gauge_memory;
	public static String gauge_of;
	public static String gauge_ram;
	public static String gauge_temperature;
	public static String gauge_unknown;
	public static String gauge_utilisation;
	public static String line_epochs;
	public static String line_gauge;
	public static String line_left;
	public static String line_run;
	public static String line_speed;

	static {
		initializeMessages("org.attune.ui.device.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
