// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.attune.trace.wire.DatasetLoaded;
import org.attune.trace.wire.Epoch;
import org.attune.trace.wire.Iteration;
import org.attune.trace.wire.Progress;
import org.attune.trace.wire.Warning;
import org.junit.jupiter.api.Test;

class RunProgressTest {
	private static final Instant START = Instant.parse("2026-11-23T10:00:00Z");

	private Instant now = START;
	private final RunProgress progress = new RunProgress(() -> now, 10, 8);

	@Test
	void aNewRunIsQueuedAndHasNoDuration() {
		assertEquals(RunStatus.QUEUED, progress.status());
		assertEquals(Optional.empty(), progress.duration());
		assertEquals(10, progress.epochs());
	}

	@Test
	void theDurationGrowsUntilTheEnd() {
		progress.started(START);
		now = START.plusSeconds(5);
		assertEquals(Optional.of(Duration.ofSeconds(5)), progress.duration());
		progress.ended(RunStatus.FINISHED, "", START.plusSeconds(7));
		now = START.plusSeconds(99);
		assertEquals(Optional.of(Duration.ofSeconds(7)), progress.duration());
	}

	@Test
	void onlyTheFirstEndCounts() {
		progress.ended(RunStatus.CANCELLED, "first", START);
		progress.ended(RunStatus.LOST, "second", START);
		assertEquals(RunStatus.CANCELLED, progress.status());
		assertEquals("first", progress.message());
	}

	@Test
	void aRunThatEndedDoesNotRunAgain() {
		progress.ended(RunStatus.CANCELLED, "", START);
		progress.started(START);
		assertEquals(RunStatus.CANCELLED, progress.status());
	}

	@Test
	void everyStatusButQueuedAndRunningIsAnEnd() {
		assertEquals(List.of(RunStatus.QUEUED, RunStatus.RUNNING),
				List.of(RunStatus.values()).stream().filter(status -> !status.ended()).toList());
	}

	@Test
	void activitiesAreToldUntilTrainingGoesOn() {
		progress.started(START);
		progress.accept(new Progress("Unpacking cifar.tar.gz", 1, 2));
		assertEquals("Unpacking cifar.tar.gz", progress.message());
		progress.accept(new Iteration(1, 1, 0.5, 100, 10));
		assertEquals("", progress.message());
	}

	@Test
	void aWarningIsToldUntilTheEnd() {
		progress.started(START);
		progress.accept(new Warning("batchSize", "larger than the data"));
		progress.accept(new Iteration(1, 1, 0.5, 100, 10));
		assertEquals("larger than the data", progress.message());
		progress.ended(RunStatus.FINISHED, "", START);
		assertEquals("", progress.message());
	}

	@Test
	void iterationsAndEpochsFillTheirSeries() {
		progress.accept(new Iteration(1, 1, 0.5, 100, 10));
		progress.accept(new Iteration(2, 1, 0.4, 90, 20));
		progress.accept(new Epoch(1, 12, 2, 0.45, 0.8, 0.6, 0.7, 95, 25));
		assertEquals(2, progress.series(Metric.LOSS).size());
		assertEquals(90, progress.last(Metric.THROUGHPUT).orElseThrow());
		assertEquals(0.45, progress.last(Metric.TRAINING_LOSS).orElseThrow());
		assertEquals(0.8, progress.last(Metric.TRAINING_ACCURACY).orElseThrow());
		assertEquals(0.6, progress.last(Metric.VALIDATION_LOSS).orElseThrow());
		assertEquals(0.7, progress.best(Metric.VALIDATION_ACCURACY).orElseThrow());
		assertEquals(1, progress.epoch());
		assertEquals(12, progress.epochs());
		assertEquals(2, progress.iteration());
	}

	@Test
	void theLengthOfAnEpochIsReckonedFromTheDataAndThenMeasured() {
		progress.accept(new DatasetLoaded(41, 10, 10, List.of(), 0, ""));
		progress.accept(new Iteration(3, 1, 0.5, 100, 10));
		assertEquals(0.5, progress.series(Metric.LOSS).epochAt(0));
		progress.accept(new Epoch(1, 10, 4, 0, 0, 0, 0, 0, 0));
		assertEquals(0.75, progress.series(Metric.LOSS).epochAt(0));
		assertEquals(1, progress.series(Metric.TRAINING_LOSS).epochAt(0));
	}
}
