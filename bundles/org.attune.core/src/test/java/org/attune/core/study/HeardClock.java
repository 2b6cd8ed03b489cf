// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.study;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Remembers what a clock has told. */
final class HeardClock implements ClockListener {
	private final List<String> heard = Collections.synchronizedList(new ArrayList<>());

	/** Everything until now, and forgets it. */
	List<String> heard() {
		synchronized (heard) {
			final List<String> all = List.copyOf(heard);
			heard.clear();
			return all;
		}
	}

	@Override
	public void warned(Duration left) {
		heard.add("left " + left);
	}

	@Override
	public void timeUp() {
		heard.add("up");
	}

	@Override
	public void away(Duration gap, boolean counted) {
		heard.add("away " + gap + (counted ? " counted" : ""));
	}

	@Override
	public void notKept(IOException problem) {
		heard.add("not kept");
	}
}
