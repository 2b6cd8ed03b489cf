// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.chart;

/** A labelled position on an axis. */
public record Tick(double value, String label) {
}
