// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.ui.monitoring.IUiFreezeEventLogger;
import org.eclipse.ui.monitoring.UiFreezeEvent;

/** Keeps what the workbench's responsiveness monitor says. The workbench creates it. */
public final class FreezeLog implements IUiFreezeEventLogger {
	private static final List<UiFreezeEvent> FREEZES = new ArrayList<>();

	@Override
	public void log(UiFreezeEvent event) {
		synchronized (FREEZES) {
			FREEZES.add(event);
		}
	}

	static void clear() {
		synchronized (FREEZES) {
			FREEZES.clear();
		}
	}

	/** Milliseconds of the longest block of the UI thread; 0 where none was worth a word. */
	static long longest() {
		synchronized (FREEZES) {
			return FREEZES.stream().mapToLong(UiFreezeEvent::getTotalDuration).max().orElse(0);
		}
	}

	/** What the UI thread did in the longest block, as far as it was seen. */
	static String where() {
		synchronized (FREEZES) {
			return FREEZES.stream().max((a, b) -> Long.compare(a.getTotalDuration(), b.getTotalDuration()))
					.map(freeze -> Arrays.stream(freeze.getStackTraceSamples())
							.map(sample -> sample.getStackTraces()[0].toString()).reduce("", (all, one) -> all + one))
					.orElse("");
		}
	}
}
