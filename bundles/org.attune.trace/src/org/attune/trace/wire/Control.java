// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trace.wire;

/** What the IDE tells a worker that trains. */
public sealed interface Control extends Message permits Stop, Cancel, Pause, Proceed, WriteCheckpoint,
		MeasureLayers {
}
