// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trace.wire;

/** What a worker tells the IDE, in the order in which it happened. */
public sealed interface WorkerEvent extends Message permits Ready, Progress, DatasetLoaded, ImageSkipped, MemoryEstimate,
		Restored, Iteration, Epoch, LayerStatistics, DeviceSample, Paused, CheckpointWritten, TestMeasured, Warning, Ended {
}
