// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.analysis.reading;

import java.io.IOException;

import org.attune.trace.TraceLine;

/** Takes what a {@link TraceFolder} reads, in its order. */
public interface TraceItems {
	void line(TraceLine line) throws IOException;

	/** Lines are missing here. */
	void gap(Gap gap) throws IOException;
}
