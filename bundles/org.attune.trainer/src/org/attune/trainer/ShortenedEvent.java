// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.attune.trace.wire.CheckpointWritten;
import org.attune.trace.wire.DatasetLoaded;
import org.attune.trace.wire.DeviceSample;
import org.attune.trace.wire.Ended;
import org.attune.trace.wire.Epoch;
import org.attune.trace.wire.ImageSkipped;
import org.attune.trace.wire.Iteration;
import org.attune.trace.wire.LayerStatistics;
import org.attune.trace.wire.MemoryEstimate;
import org.attune.trace.wire.Paused;
import org.attune.trace.wire.Progress;
import org.attune.trace.wire.Ready;
import org.attune.trace.wire.Restored;
import org.attune.trace.wire.TestMeasured;
import org.attune.trace.wire.Warning;
import org.attune.trace.wire.WorkerEvent;

/** Events with their texts cut, for those that would not fit a line. */
final class ShortenedEvent {
	private static final String CUT = "\u2026";

	private ShortenedEvent() {
	}

	/** @param most characters that all texts of a kind may have together */
	static WorkerEvent of(WorkerEvent event, int most) {
		return switch (event) {
			case Ready ready -> new Ready(ready.protocol(), entries(ready.environment(), most));
			case Progress progress -> new Progress(head(progress.activity(), most), progress.done(), progress.total());
			case DatasetLoaded loaded -> new DatasetLoaded(loaded.training(), loaded.validation(), loaded.test(),
					items(loaded.classes(), most), loaded.skipped(), head(loaded.normalisation(), most));
			case ImageSkipped skipped -> new ImageSkipped(tail(skipped.path(), most), head(skipped.reason(), most));
			case CheckpointWritten written -> new CheckpointWritten(written.epoch(), tail(written.path(), most), written.iteration());
			case Restored restored -> new Restored(tail(restored.path(), most), restored.epoch(), restored.iteration());
			case Warning warning -> new Warning(head(warning.field(), most), head(warning.message(), most));
			case Ended ended -> new Ended(ended.outcome(), head(ended.message(), most), ended.epochs(), ended.iterations(),
					ended.elapsedMillis(), ended.parametersSha256());
			case Iteration iteration -> iteration;
			case Epoch epoch -> epoch;
			case TestMeasured test -> test;
			case LayerStatistics layer -> layer;
			case MemoryEstimate memory -> memory;
			case DeviceSample sample -> sample;
			case Paused paused -> paused;
		};
	}

	private static String head(String text, int most) {
		return text.length() <= most ? text : text.substring(0, most) + CUT;
	}

	/** The end of a path tells more than its beginning. */
	private static String tail(String text, int most) {
		return text.length() <= most ? text : CUT + text.substring(text.length() - most);
	}

	private static List<String> items(List<String> items, int most) {
		final List<String> kept = new ArrayList<>();
		int length = 0;
		for (String item : items) {
			length += item.length() + 3; // with quotes and comma
			if (length > most) {
				return List.copyOf(kept);
			}
			kept.add(item);
		}
		return kept;
	}

	private static Map<String, String> entries(Map<String, String> entries, int most) {
		final Map<String, String> kept = new LinkedHashMap<>();
		final int each = Math.max(1, most / Math.max(1, entries.size()));
		entries.forEach((name, value) -> kept.put(head(name, each), head(value, each)));
		return kept;
	}
}
