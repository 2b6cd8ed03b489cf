// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trace.wire;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The names that messages have on the wire: pinned, whatever their classes come to be called. */
final class WireTypes {
	private static final Map<String, Class<? extends Record>> CLASSES = classes();

	private WireTypes() {
	}

	static Optional<Class<? extends Record>> classOf(String name) {
		return Optional.ofNullable(CLASSES.get(name));
	}

	static String nameOf(Class<?> type) {
		return CLASSES.entrySet().stream().filter(entry -> entry.getValue() == type).findFirst().orElseThrow().getKey();
	}

	private static Map<String, Class<? extends Record>> classes() {
		final Map<String, Class<? extends Record>> classes = new LinkedHashMap<>();
		classes.put("iteration", Iteration.class); //$NON-NLS-1$
		classes.put("epoch", Epoch.class); //$NON-NLS-1$
		classes.put("run-request", RunRequest.class); //$NON-NLS-1$
		classes.put("stop", Stop.class); //$NON-NLS-1$
		classes.put("cancel", Cancel.class); //$NON-NLS-1$
		classes.put("pause", Pause.class); //$NON-NLS-1$
		classes.put("proceed", Proceed.class); //$NON-NLS-1$
		classes.put("write-checkpoint", WriteCheckpoint.class); //$NON-NLS-1$
		classes.put("measure-layers", MeasureLayers.class); //$NON-NLS-1$
		classes.put("memory-estimate", MemoryEstimate.class); //$NON-NLS-1$
		classes.put("restored", Restored.class); //$NON-NLS-1$
		classes.put("paused", Paused.class); //$NON-NLS-1$
		classes.put("layer-statistics", LayerStatistics.class); //$NON-NLS-1$
		classes.put("device-sample", DeviceSample.class); //$NON-NLS-1$
		classes.put("ready", Ready.class); //$NON-NLS-1$
		classes.put("progress", Progress.class); //$NON-NLS-1$
		classes.put("dataset-loaded", DatasetLoaded.class); //$NON-NLS-1$
		classes.put("image-skipped", ImageSkipped.class); //$NON-NLS-1$
		classes.put("checkpoint-written", CheckpointWritten.class); //$NON-NLS-1$
		classes.put("test-measured", TestMeasured.class); //$NON-NLS-1$
		classes.put("warning", Warning.class); //$NON-NLS-1$
		classes.put("ended", Ended.class); //$NON-NLS-1$
		return classes;
	}
}
