// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trace.wire;

/**
 * Begin or end to tell {@link LayerStatistics}.
 *
 * @param every so many iterations; 0: not at all
 */
public record MeasureLayers(int every) implements Control {
}
