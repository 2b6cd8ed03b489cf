// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.metrics;

import org.eclipse.ui.IMemento;

/** Keeps the view's settings from one session to the next. */
final class SettingsMemento {
	private static final String LOG = "logarithmic"; //$NON-NLS-1$
	private static final String SMOOTHING = "smoothing"; //$NON-NLS-1$
	private static final String AXIS = "axis"; //$NON-NLS-1$

	private SettingsMemento() {
	}

	static void save(ChartSettings settings, IMemento memento) {
		memento.putBoolean(LOG, settings.logarithmic());
		memento.putFloat(SMOOTHING, (float) settings.smoothing());
		memento.putString(AXIS, settings.axis().name());
	}

	/**
	 * The settings kept, or the default ones for what is not there or out of range.
	 *
	 * @param memento
	 *            may be null: the workbench has none for a view opened for the first time
	 */
	static ChartSettings load(IMemento memento) {
		ChartSettings settings = ChartSettings.DEFAULT;
		if (memento == null) {
			return settings;
		}
		Boolean log = memento.getBoolean(LOG);
		Float smoothing = memento.getFloat(SMOOTHING);
		boolean valid = smoothing != null && smoothing >= 0 && smoothing <= Smoothing.STRONGEST;
		XAxis axis = XAxis.EPOCH.name().equals(memento.getString(AXIS)) ? XAxis.EPOCH : XAxis.ITERATION;
		// a float's 0.6 is 0.6000000238: back to hundredths
		return new ChartSettings(log != null && log, valid ? Math.round(smoothing * 100) / 100.0 : settings.smoothing(),
				axis);
	}
}
