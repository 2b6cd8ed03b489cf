// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.metrics;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The parts of the charts that a person zoomed to; a chart without one shows everything.
 *
 * @param xs
 *            parts of the horizontal axes
 * @param ys
 *            parts of the vertical axes
 */
record Viewport(Map<Panel, Range> xs, Map<Panel, Range> ys) {
	static final Viewport WHOLE = new Viewport(Map.of(), Map.of());

	Optional<Range> x(Panel panel) {
		return Optional.ofNullable(xs.get(panel));
	}

	Optional<Range> y(Panel panel) {
		return Optional.ofNullable(ys.get(panel));
	}

	boolean whole() {
		return xs.isEmpty() && ys.isEmpty();
	}

	/** The viewport with another part of a horizontal axis, of all of them where they are shared. */
	Viewport withX(Panel panel, Range range, boolean shared) {
		Map<Panel, Range> next = new EnumMap<>(Panel.class);
		next.putAll(xs);
		for (Panel each : Panel.values()) {
			if (each == panel || shared) {
				next.put(each, range);
			}
		}
		return new Viewport(Map.copyOf(next), ys);
	}

	/** The viewport with another part of a vertical axis, of all of the same quantity where they are shared. */
	Viewport withY(Panel panel, Range range, boolean shared) {
		Map<Panel, Range> next = new EnumMap<>(Panel.class);
		next.putAll(ys);
		for (Panel each : Panel.values()) {
			if (each == panel || shared && each.quantity() == panel.quantity()) {
				next.put(each, range);
			}
		}
		return new Viewport(xs, Map.copyOf(next));
	}
}
