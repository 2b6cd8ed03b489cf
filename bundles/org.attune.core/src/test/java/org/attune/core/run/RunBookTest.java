// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.attune.core.worker.FakeWorker;
import org.attune.trace.TraceEvent;
import org.attune.trace.TrainingEvent.EpochTrained;
import org.attune.trace.TrainingEvent.IterationsTrained;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a book of runs does with them, and what it tells of them. */
@Timeout(60)
class RunBookTest {
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
	void theConsoleShowsTextAndEpochsButNoEvents() throws Exception {
		final Run run = BookScene.end(scene.submit("noise"));
		assertTrue(scene.console.toString().contains("native é library says 12 "), scene.console::toString);
		assertTrue(scene.console.toString().contains("\nepoch 2/3  loss 0.5000"), scene.console::toString);
		assertTrue(scene.console.toString().contains("warning 12"), scene.console::toString);
		assertTrue(scene.console.toString().contains("Run 1: Finished."), scene.console::toString);
		assertFalse(scene.console.toString().contains("{\"type\""), scene.console::toString);
		assertEquals(12, run.series(Metric.LOSS).size());
		assertEquals(scene.console.length(), Files.readString(run.folder().resolve("console.log")).length());
	}

	@Test
	void theNextRunStartsWhenTheFirstHasEnded() throws Exception {
		final LiveRun first = scene.submit("endless");
		final LiveRun second = scene.submit("finish");
		BookScene.awaitEpochs(first, 3);
		assertEquals(RunStatus.QUEUED, second.run().status());
		assertEquals(1, scene.processes.size());
		scene.book.cancel(first.run());
		assertEquals(RunStatus.FINISHED, BookScene.end(second).status());
		final List<TraceEvent> order = List.copyOf(scene.trace);
		assertTrue(order.indexOf(new TraceEvent.RunEnded(first.run().id(), "CANCELLED", "")) < order
				.indexOf(new TraceEvent.RunStarted(second.run().id())), order::toString);
	}

	@Test
	void aRunCancelledInTheQueueNeverStarts() throws Exception {
		final LiveRun first = scene.submit("endless");
		final LiveRun second = scene.submit("finish");
		final LiveRun third = scene.submit("finish");
		scene.book.cancel(second.run());
		assertEquals(RunStatus.CANCELLED, BookScene.end(second).status());
		scene.book.cancel(first.run());
		assertEquals(RunStatus.FINISHED, BookScene.end(third).status());
		assertEquals(2, scene.processes.size());
		assertFalse(scene.trace.contains(new TraceEvent.RunStarted(second.run().id())));
		assertEquals(RunStatus.CANCELLED, scene.scanned().find(second.run().id()).orElseThrow().status());
	}

	@Test
	void anotherDeviceDoesNotWait() throws Exception {
		final LiveRun first = scene.submit("endless");
		final LiveRun second = scene.book.submit(
				ExampleRuns.submission(folder, "finish", "ssh gpu01", FakeWorker.launcher()),
				(text, error) -> scene.console.append(text));
		assertEquals(RunStatus.FINISHED, BookScene.end(second).status());
		assertFalse(first.run().status().ended());
	}

	@Test
	void theTraceTellsSubmissionStartAndEnd() throws Exception {
		final Run run = BookScene.end(scene.submit("finish"));
		final var submitted = assertInstanceOf(TraceEvent.Submitted.class, scene.trace.poll());
		assertEquals(run.id(), submitted.run());
		assertEquals(List.of("epochs"), submitted.explicit());
		assertEquals(new TraceEvent.RunStarted(run.id()), scene.trace.poll());
		final List<TraceEvent> training = new ArrayList<>(scene.trace);
		assertEquals(new TraceEvent.RunEnded(run.id(), "FINISHED", ""), training.removeLast());
		assertEquals(List.of(1, 2), training.stream().filter(EpochTrained.class::isInstance)
				.map(event -> ((EpochTrained) event).epoch()).limit(2).toList(), training::toString);
		assertEquals(1, ((IterationsTrained) training.getFirst()).from());
	}

	@Test
	void listenersHearOfNewRunsAndOfTheirEnd() throws Exception {
		final BlockingQueue<RunStatus> heard = new LinkedBlockingQueue<>();
		scene.book.addListener(new RunsListener() {
			@Override
			public void runsChanged(Set<Run> changed) {
				changed.forEach(run -> heard.add(run.status()));
			}
		});
		BookScene.end(scene.submit("finish"));
		for (RunStatus status = next(heard); status != RunStatus.FINISHED; status = next(heard)) {
			assertTrue(status != null, "the end was not told");
		}
	}

	@Test
	void closingCancelsWhatTrainsAndLeavesWhatWaits() throws Exception {
		final LiveRun running = scene.submit("endless");
		final LiveRun queued = scene.submit("finish");
		BookScene.awaitEpochs(running, 3);
		scene.book.close();
		assertEquals(RunStatus.CANCELLED, running.run().status());
		assertEquals(RunStatus.QUEUED, queued.run().status());
		assertTrue(queued.ended().isDone());
		assertFalse(Files.exists(queued.run().folder().resolve("result.json")));
		assertTrue(Files.exists(running.run().folder().resolve("result.json")));
		assertFalse(scene.trace.stream().anyMatch(TraceEvent.CancelRequested.class::isInstance), "nobody asked for it");
	}

	@Test
	void aFolderThatCannotBeWrittenRefusesTheSubmission() throws IOException {
		final Path blocked = Files.writeString(folder.resolve("runs"), "in the way");
		final Submission submission = ExampleRuns.submission(blocked, "finish", FakeWorker.launcher());
		assertThrows(IOException.class, () -> scene.book.submit(submission, (text, error) -> { }));
		assertEquals(List.of(), scene.book.all());
		assertTrue(scene.trace.isEmpty());
	}

	private static RunStatus next(BlockingQueue<RunStatus> statuses) throws InterruptedException {
		return statuses.poll(10, TimeUnit.SECONDS);
	}
}
