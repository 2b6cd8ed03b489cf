// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.analysis.reading;

import java.io.IOException;

/** Takes what a run measured, in the order of its training. */
@FunctionalInterface
public interface MetricPoints {
	void point(MetricPoint point) throws IOException;
}
