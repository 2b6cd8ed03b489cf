// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.analysis.export;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a trace can be exported to. */
public enum Format {
	/** ProgSnap2 1.0: tables of programming events. */
	PROGSNAP2,
	/** XES, IEEE 1849: an event log for process mining, one trace per session. */
	XES,
	/** OCEL 2.0 in JSON: an event log whose events concern several objects each. */
	OCEL,
	/** One table per kind of event, and one of all fields. */
	CSV,
	/** The tables per kind of event with typed columns. Needs DuckDB on the class path. */
	PARQUET,
	/** The trace's own form, one event a line, without what may not leave. */
	JSONL;

	/** Its name on the command line and in a trace. */
	public String key() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** The format with this key. */
	public static Optional<Format> of(String key) {
		return Arrays.stream(values()).filter(format -> format.key().equals(key)).findFirst();
	}
}
