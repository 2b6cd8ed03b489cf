// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.metrics;

/** Everything that a person chose in the view. */
record ChartState(ChartSettings settings, RunMarks marks, Viewport viewport) {
	static final ChartState DEFAULT = new ChartState(ChartSettings.DEFAULT, RunMarks.NONE, Viewport.WHOLE);

	/** Other settings; parts of an axis that counts something else now mean nothing any more. */
	ChartState with(ChartSettings next) {
		boolean same = next.axis() == settings.axis() && next.shared() == settings.shared();
		return new ChartState(next, marks, same ? viewport : Viewport.WHOLE);
	}

	ChartState with(RunMarks next) {
		return new ChartState(settings, next, viewport);
	}

	ChartState with(Viewport next) {
		return new ChartState(settings, marks, next);
	}
}
