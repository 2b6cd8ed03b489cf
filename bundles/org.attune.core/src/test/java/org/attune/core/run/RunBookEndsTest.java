// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;

import org.attune.core.worker.FakeWorker;
import org.attune.trace.TraceEvent;
import org.attune.trace.wire.Wire;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How runs end, by themselves and otherwise. */
@Timeout(60)
class RunBookEndsTest {
	@TempDir
	Path folder;

	private BookScene scene;

	@BeforeEach
	void open() {
		scene = new BookScene(folder);
	}

	@AfterEach
	void close() {
		scene.close();
	}

	@Test
	void aRunTrainsToItsEnd() throws Exception {
		final Run run = BookScene.end(scene.submit("finish"));
		assertEquals(RunStatus.FINISHED, run.status());
		assertEquals(3, run.epoch());
		assertEquals(12, run.series(Metric.LOSS).size());
		assertEquals(3, run.series(Metric.VALIDATION_ACCURACY).size());
		assertEquals(0.27, run.best(Metric.VALIDATION_ACCURACY).orElseThrow(), 1e-9);
	}

	@Test
	void aDivergedRunKeepsItsNaN() throws Exception {
		final Run run = BookScene.end(scene.submit("diverge"));
		assertEquals(RunStatus.DIVERGED, run.status());
		assertTrue(Double.isNaN(run.last(Metric.LOSS).orElseThrow()));
		assertEquals(0.125, run.best(Metric.LOSS).orElseThrow());
	}

	@Test
	void aStoppedRunEndsByItself() throws Exception {
		final LiveRun live = scene.submit("endless");
		BookScene.awaitEpochs(live, 3);
		scene.book.stop(live.run());
		assertEquals(RunStatus.STOPPED, BookScene.end(live).status());
		assertTrue(scene.trace.contains(new TraceEvent.StopRequested(live.run().id())));
	}

	@Test
	void aCancelledRunEndsAndKeepsItsMetrics() throws Exception {
		final LiveRun live = scene.submit("endless");
		BookScene.awaitEpochs(live, 3);
		scene.book.cancel(live.run());
		scene.book.cancel(live.run());
		assertEquals(RunStatus.CANCELLED, BookScene.end(live).status());
		assertEquals(12, live.run().iteration());
		assertEquals(1, scene.trace.stream().filter(TraceEvent.CancelRequested.class::isInstance).count());
	}

	@Test
	void aWorkerThatDoesNotHeedIsKilledAfterTheGrace() throws Exception {
		final LiveRun live = scene.submit("deaf");
		BookScene.awaitEpochs(live, 3);
		scene.book.cancel(live.run());
		assertEquals(RunStatus.CANCELLED, BookScene.end(live).status());
		assertFalse(scene.processes.take().isAlive());
	}

	@Test
	void aWorkerThatLingersAfterItsLastWordIsKilled() throws Exception {
		assertEquals(RunStatus.FINISHED, BookScene.end(scene.submit("linger")).status());
		assertFalse(scene.processes.take().isAlive());
	}

	@Test
	void aKilledWorkerThatWasToTakeMuchMemorySaysSo() throws Exception {
		final LiveRun live = scene.submit("heavy");
		BookScene.awaitEpochs(live, 3);
		scene.processes.take().destroyForcibly();
		final Run run = BookScene.end(live);
		assertEquals(RunStatus.LOST, run.status());
		assertTrue(run.message().contains("estimated to take 3072 MiB and could use 2048 MiB"), run.message());
	}

	@Test
	void aKilledWorkerMakesTheRunLostWithItsMetricsKept() throws Exception {
		final LiveRun live = scene.submit("deaf");
		BookScene.awaitEpochs(live, 3);
		scene.processes.take().destroyForcibly();
		final Run run = BookScene.end(live);
		assertEquals(RunStatus.LOST, run.status());
		assertEquals(12, run.series(Metric.LOSS).size());
		assertTrue(run.message().contains("137"), run.message());
		assertEquals(RunStatus.LOST, scene.scanned().find(run.id()).orElseThrow().status());
		assertEquals(12, scene.scanned().find(run.id()).orElseThrow().series(Metric.LOSS).size());
	}

	@Test
	void aWorkerThatCrashesMakesTheRunLost() throws Exception {
		final LiveRun live = scene.submit("crash");
		assertEquals(RunStatus.LOST, BookScene.end(live).status());
		assertEquals(Optional.of(77), live.exitCode());
	}

	@Test
	void aWorkerThatNeverSpeaksMakesTheRunFailWithItsLastError() throws Exception {
		final Run run = BookScene.end(scene.submit("finish", FakeWorker.launcher("no such library")));
		assertEquals(RunStatus.FAILED, run.status());
		assertTrue(run.message().contains("code 3") && run.message().contains("no such library"), run.message());
	}

	@Test
	void aCommandThatCannotBeStartedMakesTheRunFail() throws Exception {
		final Run run = BookScene.end(scene.submit("finish", folder -> new ProcessBuilder("no-such-command").start()));
		assertEquals(RunStatus.FAILED, run.status());
		assertTrue(run.message().contains("no-such-command"), run.message());
		assertEquals(RunStatus.FAILED, scene.scanned().find(run.id()).orElseThrow().status());
	}

	@ParameterizedTest
	@CsvSource({ "-1, older, Update Attune where the worker runs", "1, newer, Update this workbench" })
	void aWorkerOfAnotherProtocolIsEndedAndToldInWords(int difference, String age, String remedy) throws Exception {
		final int spoken = Wire.PROTOCOL + difference;
		final Run run = BookScene.end(scene.submit("deaf", FakeWorker.speaking(spoken)));
		assertEquals(RunStatus.FAILED, run.status());
		assertTrue(run.message().startsWith("The worker is of an " + age) || run.message().startsWith("The worker is of a " + age),
				run.message());
		assertTrue(run.message().contains("it speaks protocol " + spoken + ", and this workbench speaks " + Wire.PROTOCOL), run.message());
		assertTrue(run.message().contains(remedy), run.message());
		assertFalse(scene.processes.take().isAlive());
		assertEquals(run.message(), scene.scanned().find(run.id()).orElseThrow().message());
	}
}
