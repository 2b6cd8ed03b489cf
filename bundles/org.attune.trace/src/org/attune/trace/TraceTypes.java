// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trace;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The names of events in a file. They are a format: renaming a class must not rename them. */
final class TraceTypes {
	private static final Map<String, Class<? extends TraceEvent>> CLASSES = Map.ofEntries(
			Map.entry("org.attune.session.start", TraceEvent.SessionStarted.class), //$NON-NLS-1$
			Map.entry("org.attune.session.end", TraceEvent.SessionEnded.class), //$NON-NLS-1$
			Map.entry("org.attune.consent.given", TraceEvent.ConsentGiven.class), //$NON-NLS-1$
			Map.entry("org.attune.consent.withdrawn", TraceEvent.ConsentWithdrawn.class), //$NON-NLS-1$
			Map.entry("org.attune.perspective.open", TraceEvent.PerspectiveOpened.class), //$NON-NLS-1$
			Map.entry("org.attune.perspective.close", TraceEvent.PerspectiveClosed.class), //$NON-NLS-1$
			Map.entry("org.attune.view.open", TraceEvent.ViewOpened.class), //$NON-NLS-1$
			Map.entry("org.attune.view.close", TraceEvent.ViewClosed.class), //$NON-NLS-1$
			Map.entry("org.attune.editor.open", TraceEvent.EditorOpened.class), //$NON-NLS-1$
			Map.entry("org.attune.editor.close", TraceEvent.EditorClosed.class), //$NON-NLS-1$
			Map.entry("org.attune.edit", TraceEvent.Edited.class), //$NON-NLS-1$
			Map.entry("org.attune.submission", TraceEvent.Submitted.class), //$NON-NLS-1$
			Map.entry("org.attune.stop.request", TraceEvent.StopRequested.class), //$NON-NLS-1$
			Map.entry("org.attune.cancel.request", TraceEvent.CancelRequested.class), //$NON-NLS-1$
			Map.entry("org.attune.run.start", TraceEvent.RunStarted.class), //$NON-NLS-1$
			Map.entry("org.attune.run.end", TraceEvent.RunEnded.class), //$NON-NLS-1$
			Map.entry("org.attune.recorder.dropped", TraceEvent.Dropped.class), //$NON-NLS-1$
			Map.entry("org.attune.recorder.failed", TraceEvent.RecorderFailed.class)); //$NON-NLS-1$

	private static final Map<Class<?>, String> NAMES = CLASSES.keySet().stream()
			.collect(Collectors.toUnmodifiableMap(CLASSES::get, Function.identity()));

	private TraceTypes() {
	}

	static String nameOf(Class<? extends TraceEvent> type) {
		return NAMES.get(type);
	}

	static Optional<Class<? extends TraceEvent>> classOf(String name) {
		return Optional.ofNullable(CLASSES.get(name));
	}
}
