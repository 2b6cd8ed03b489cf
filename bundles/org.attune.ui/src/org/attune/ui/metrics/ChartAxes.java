// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.metrics;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.attune.ui.chart.AxisScale;

/** The axes of all charts of a picture, shared or each its own, whole or the part that a person zoomed to. */
final class ChartAxes {
	private final ChartState state;
	private final Map<Panel, List<Curve>> curves = new EnumMap<>(Panel.class);

	ChartAxes(ChartState state, Map<Panel, List<Curve>> curves) {
		this.state = state;
		this.curves.putAll(curves);
	}

	AxisScale x(Panel panel) {
		boolean log = state.settings().logX();
		return state.viewport().x(panel).flatMap(range -> range.scale(log))
				.orElseGet(() -> XRange.of(curves(panel, each -> true), log));
	}

	AxisScale y(Panel panel) {
		boolean log = state.settings().logY() && panel.quantity().logarithmic();
		return state.viewport().y(panel).flatMap(range -> range.scale(log))
				.orElseGet(() -> YRange.of(panel.quantity(),
						curves(panel, each -> each.quantity() == panel.quantity()), x(panel), log));
	}

	/** The chart's own curves, with those of the charts that share its axis. */
	private List<Curve> curves(Panel panel, Predicate<Panel> sharing) {
		boolean shared = state.settings().shared();
		return curves.entrySet().stream().filter(entry -> entry.getKey() == panel || shared && sharing.test(entry.getKey()))
				.flatMap(entry -> entry.getValue().stream()).toList();
	}
}
