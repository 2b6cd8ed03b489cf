// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.analysis.export;

import java.io.Closeable;
import java.io.IOException;
import java.util.Collection;

import org.attune.analysis.reading.Gap;

/** Writes one format. Used by one thread; holds no more in memory than a few facts per run. */
interface Exporter extends Closeable {
	/** In the order of the trace. */
	void event(ExportedEvent event) throws IOException;

	/** Lines are missing before the next event. */
	void gap(Gap gap) throws IOException;

	/**
	 * Writes what follows the events.
	 *
	 * @param runs those that were submitted in the trace
	 */
	void finish(Collection<String> runs) throws IOException;
}
