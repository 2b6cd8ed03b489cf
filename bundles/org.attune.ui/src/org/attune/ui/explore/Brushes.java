// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.explore;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The brushes by id of their axis. A run is meant where every brush accepts it. Never changes. */
record Brushes(Map<String, Brush> byAxis) {
	static final Brushes NONE = new Brushes(Map.of());

	Brushes {
		byAxis = Map.copyOf(byAxis);
	}

	Brushes with(String axis, Brush brush) {
		Map<String, Brush> more = new HashMap<>(byAxis);
		more.put(axis, brush);
		return new Brushes(more);
	}

	Brushes without(String axis) {
		Map<String, Brush> less = new HashMap<>(byAxis);
		less.remove(axis);
		return new Brushes(less);
	}

	Optional<Brush> on(Axis axis) {
		return Optional.ofNullable(byAxis.get(axis.id()));
	}

	boolean isEmpty() {
		return byAxis.isEmpty();
	}

	/** Indices of the runs that are meant; all of them without a brush. */
	BitSet accepted(List<Axis> axes, int runs) {
		BitSet accepted = new BitSet();
		accepted.set(0, runs);
		for (Axis axis : axes) {
			on(axis).ifPresent(brush -> accepted.stream().filter(run -> !brush.accepts(axis, run)).forEach(accepted::clear));
		}
		return accepted;
	}
}
