// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.metrics;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.ui.IMemento;

/** Keeps what a person chose in the view from one session to the next; the part of the axes that was zoomed to passes. */
final class StateMemento {
	private static final String PANELS = "panels"; //$NON-NLS-1$
	private static final String LOG_X = "logarithmicX"; //$NON-NLS-1$
	private static final String LOG_Y = "logarithmic"; //$NON-NLS-1$
	private static final String SMOOTHING = "smoothing"; //$NON-NLS-1$
	private static final String AXIS = "axis"; //$NON-NLS-1$
	private static final String SHARED = "shared"; //$NON-NLS-1$
	private static final String SEEDS = "seeds"; //$NON-NLS-1$
	private static final String PINNED = "pinned"; //$NON-NLS-1$
	private static final String HIDDEN = "hidden"; //$NON-NLS-1$

	private StateMemento() {
	}

	static void save(ChartState state, IMemento memento) {
		ChartSettings settings = state.settings();
		memento.putString(PANELS, settings.panels().stream().map(Panel::name).sorted().collect(Collectors.joining(" "))); //$NON-NLS-1$
		memento.putBoolean(LOG_X, settings.logX());
		memento.putBoolean(LOG_Y, settings.logY());
		memento.putFloat(SMOOTHING, (float) settings.smoothing());
		memento.putString(AXIS, settings.axis().name());
		memento.putBoolean(SHARED, settings.shared());
		memento.putBoolean(SEEDS, settings.seeds());
		state.marks().pinned().forEach(id -> memento.createChild(PINNED, id));
		state.marks().hidden().forEach(id -> memento.createChild(HIDDEN, id));
	}

	/**
	 * What was kept, or the defaults for what is not there or out of range.
	 *
	 * @param memento
	 *            may be null: the workbench has none for a view opened for the first time
	 */
	static ChartState load(IMemento memento) {
		if (memento == null) {
			return ChartState.DEFAULT;
		}
		ChartSettings defaults = ChartSettings.DEFAULT;
		Float smoothing = memento.getFloat(SMOOTHING);
		boolean valid = smoothing != null && smoothing >= 0 && smoothing <= Smoothing.STRONGEST;
		ChartSettings settings = new ChartSettings(panels(memento), axis(memento), is(memento, LOG_X, defaults.logX()),
				is(memento, LOG_Y, defaults.logY()),
				// a float's 0.6 is 0.6000000238: back to hundredths
				valid ? Math.round(smoothing * 100) / 100.0 : defaults.smoothing(), is(memento, SHARED, defaults.shared()),
				is(memento, SEEDS, defaults.seeds()));
		return new ChartState(settings, new RunMarks(ids(memento, HIDDEN), ids(memento, PINNED)), Viewport.WHOLE);
	}

	private static Set<Panel> panels(IMemento memento) {
		Set<Panel> panels = EnumSet.noneOf(Panel.class);
		String names = ' ' + Optional.ofNullable(memento.getString(PANELS)).orElse("") + ' '; //$NON-NLS-1$
		for (Panel panel : Panel.values()) {
			if (names.contains(' ' + panel.name() + ' ')) {
				panels.add(panel);
			}
		}
		return panels.isEmpty() ? ChartSettings.DEFAULT.panels() : panels;
	}

	private static XAxis axis(IMemento memento) {
		for (XAxis axis : XAxis.values()) {
			if (axis.name().equals(memento.getString(AXIS))) {
				return axis;
			}
		}
		return ChartSettings.DEFAULT.axis();
	}

	private static boolean is(IMemento memento, String key, boolean otherwise) {
		return Optional.ofNullable(memento.getBoolean(key)).orElse(otherwise);
	}

	private static Set<String> ids(IMemento memento, String kind) {
		Set<String> ids = new HashSet<>();
		for (IMemento child : memento.getChildren(kind)) {
			Optional.ofNullable(child.getID()).ifPresent(ids::add);
		}
		return ids;
	}
}
