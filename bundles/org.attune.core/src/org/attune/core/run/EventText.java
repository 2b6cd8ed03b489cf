// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.run;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

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
import org.attune.trace.wire.Warning;
import org.attune.trace.wire.WorkerEvent;

/** What the console says of a worker's events, a line each; iterations are too many for it, and the end is told with
 * the run's status. */
final class EventText {
	private EventText() {
	}

	/**
	 * The line without its end; empty for events that the console keeps quiet about.
	 *
	 * @param lossOnly of an epoch only the training loss
	 */
	static Optional<String> line(WorkerEvent event, boolean lossOnly) {
		return switch (event) {
			case Ready ready -> Optional.of(environment(ready));
			case DatasetLoaded data -> Optional.of(data(data));
			case Epoch epoch -> Optional.of(lossOnly ? loss(epoch) : epoch(epoch));
			case ImageSkipped image -> Optional.of(Messages.bind(Messages.EventText_skipped, image.path(),
					image.reason()));
			case Warning warning -> Optional.of(Messages.bind(Messages.EventText_warning, warning.field(),
					warning.message()));
			case Ended ended -> Optional.empty();
			case MemoryEstimate memory -> Optional.of(memory(memory));
			case Restored restored -> Optional.of(Messages.bind(Messages.EventText_restored,
					new Object[] { restored.path(), restored.epoch(), restored.iteration() }));
			case Paused paused -> Optional.of(Messages.bind(paused.waiting() ? Messages.EventText_paused
					: Messages.EventText_proceeded, paused.iteration()));
			case CheckpointWritten checkpoint -> Optional.empty();
			case LayerStatistics layer -> Optional.empty();
			case DeviceSample sample -> Optional.empty();
			case Iteration iteration -> Optional.empty();
			case Progress progress -> Optional.empty();
		};
	}

	private static String environment(Ready ready) {
		return ready.environment().entrySet().stream().map(entry -> entry.getKey() + ' ' + entry.getValue())
				.collect(Collectors.joining(", ")); //$NON-NLS-1$
	}

	private static String data(DatasetLoaded data) {
		return Messages.bind(Messages.EventText_data,
				new Object[] { data.training(), data.validation(), data.test(), data.classes().size(),
						data.skipped() });
	}

	private static String memory(MemoryEstimate memory) {
		return Messages.bind(Messages.EventText_memory, memory.bytes() >> 20, memory.available() >> 20);
	}

	private static String epoch(Epoch epoch) {
		return Messages.bind(Messages.EventText_epoch,
				new Object[] { epoch.epoch(), epoch.epochs(), number(epoch.trainingLoss()),
						number(epoch.trainingAccuracy()), number(epoch.validationLoss()),
						number(epoch.validationAccuracy()), Math.round(epoch.imagesPerSecond()) });
	}

	private static String loss(Epoch epoch) {
		return Messages.bind(Messages.EventText_epochLoss, new Object[] { epoch.epoch(), epoch.epochs(),
				number(epoch.trainingLoss()), Math.round(epoch.imagesPerSecond()) });
	}

	private static String number(double value) {
		return String.format(Locale.ROOT, "%.4f", value); //$NON-NLS-1$
	}
}
