// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.export.tensorboard;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import org.attune.core.run.Metric;
import org.attune.core.run.Run;
import org.attune.core.run.Series;

/**
 * Writes the events of one run into a folder, going on where the files in it end. Steps are iterations and increase in
 * each curve, which TensorBoard demands: a lower one would make it drop the higher ones. Not safe for several threads.
 */
final class RunEvents implements Closeable {
	private final Path folder;
	private final InstantSource clock;
	private final Map<Metric, Integer> next = new EnumMap<>(Metric.class);
	private final Map<Metric, Long> lastStep = new EnumMap<>(Metric.class);
	private Optional<EventFile> file = Optional.empty();
	private boolean begun;
	private boolean complete;

	private RunEvents(Path folder, WrittenEvents before, InstantSource clock) {
		this.folder = folder;
		this.clock = clock;
		this.begun = before.lastStep(HparamsContent.SESSION_START).isPresent();
		this.complete = before.lastStep(HparamsContent.SESSION_END).isPresent();
		for (Metric metric : Metric.values()) {
			before.lastStep(metric.key()).ifPresent(step -> lastStep.put(metric, step));
		}
	}

	/** Reads what is in the folder; blocks. */
	static RunEvents in(Path folder, InstantSource clock) throws IOException {
		return new RunEvents(folder, WrittenEvents.in(folder), clock);
	}

	/** Whether the run's end is written, so that nothing more will come. */
	boolean complete() {
		return complete;
	}

	/** Writes what is new of the run; after its end this is all. */
	void write(Run run) throws IOException {
		if (complete) {
			return;
		}
		final boolean ended = run.status().ended(); // asked before: an ended run has all its points
		if (!begun) {
			append(Events.hparams(start(run), HparamsContent.SESSION_START, HparamsContent.sessionStart(run)));
			begun = true;
		}
		for (Metric metric : Metric.values()) {
			points(run, metric);
		}
		if (ended) {
			final Instant end = run.endedAt().orElse(start(run));
			append(Events.hparams(end, HparamsContent.SESSION_END, HparamsContent.sessionEnd(run.status(), end)));
			complete = true;
		}
		if (file.isPresent()) {
			file.get().flush();
		}
	}

	private void points(Run run, Metric metric) throws IOException {
		final Series series = run.series(metric);
		final Instant start = start(run);
		for (int index = next.getOrDefault(metric, 0); index < series.size(); index++) {
			final long step = (long) series.x(index);
			if (step > lastStep.getOrDefault(metric, -1L)) {
				append(Events.scalar(start.plusMillis(series.millisAt(index)), step, metric.key(), series.y(index)));
				lastStep.put(metric, step);
			}
		}
		next.put(metric, series.size());
	}

	private void append(byte[] event) throws IOException {
		if (file.isEmpty()) {
			file = Optional.of(EventFile.create(folder, clock.instant()));
		}
		file.get().append(event);
	}

	private static Instant start(Run run) {
		return run.startedAt().orElse(run.submittedAt());
	}

	@Override
	public void close() throws IOException {
		if (file.isPresent()) {
			file.get().close();
		}
	}
}
