// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.metrics;

import java.util.List;
import java.util.Optional;

/**
 * Everything the canvas paints, prepared off the UI thread.
 *
 * @param message
 *            said in place of the charts, "" where there are charts
 */
record ChartPicture(ChartRequest request, Legend legend, List<PanelPicture> panels, String message) {

	static ChartPicture saying(ChartRequest request, String message) {
		return new ChartPicture(request, new Legend(List.of(), 0), List.of(), message);
	}

	/** The chart whose plot holds the point. */
	Optional<PanelPicture> panelAt(int x, int y) {
		return panels.stream().filter(panel -> panel.plot().contains(x, y)).findFirst();
	}

	Optional<PanelPicture> panel(Panel which) {
		return panels.stream().filter(panel -> panel.panel() == which).findFirst();
	}

	/** The curves of all charts. */
	List<Curve> curves() {
		return panels.stream().flatMap(panel -> panel.curves().stream()).toList();
	}
}
