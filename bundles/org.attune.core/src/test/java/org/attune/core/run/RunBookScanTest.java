// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.attune.core.worker.FakeWorker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a book reads of folders that it did not write, or that others write as well. */
@Timeout(60)
class RunBookScanTest {
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
	void theFolderHoldsTheSameRun() throws Exception {
		final Run live = BookScene.end(scene.submit("finish"));
		final Run read = scene.scanned().find(live.id()).orElseThrow();
		assertEquals(live.description(), read.description());
		assertEquals(live.status(), read.status());
		assertEquals(live.duration(), read.duration());
		for (Metric metric : Metric.values()) {
			assertEquals(live.series(metric).size(), read.series(metric).size(), metric.label());
			assertEquals(live.last(metric), read.last(metric), metric.label());
		}
		assertTrue(Files.readString(live.folder().resolve("environment.json")).contains("backend"));
	}

	@Test
	void numbersGoOnFromThoseOfEarlierSessions() throws Exception {
		BookScene.end(scene.submit("finish"));
		BookScene.end(scene.submit("finish"));
		try (RunBook next = scene.another()) {
			next.scan(List.of(folder));
			assertEquals(List.of(1, 2), next.all().stream().map(Run::number).toList());
			final LiveRun live = next.submit(ExampleRuns.submission(folder, "finish", FakeWorker.launcher()),
					(text, error) -> { });
			assertEquals(3, BookScene.end(live).number());
		}
	}

	@Test
	void aCopiedRunGetsANumberOfItsOwn() throws Exception {
		write(folder.resolve("a/r1"), 1);
		write(folder.resolve("b/r1"), 1);
		scene.book.scan(List.of(folder.resolve("a"), folder.resolve("b")));
		assertEquals(List.of(1, 2), scene.book.all().stream().map(Run::number).toList());
	}

	@Test
	void scanningAgainKeepsTheObjectsAndForgetsWhatIsGone() throws Exception {
		write(folder.resolve("r1"), 1);
		write(folder.resolve("r2"), 2);
		scene.book.scan(List.of(folder));
		final Run first = scene.book.find("r1").orElseThrow();
		Files.delete(folder.resolve("r2/request.json"));
		scene.book.scan(List.of(folder));
		assertSame(first, scene.book.find("r1").orElseThrow());
		assertEquals(Optional.empty(), scene.book.find("r2"));
	}

	@Test
	void whatCameAndWentIsInTheNextSnapshot() throws Exception {
		write(folder.resolve("r1"), 1);
		scene.book.scan(List.of(folder));
		final List<Run> first = scene.book.all();
		write(folder.resolve("r2"), 2);
		scene.book.scan(List.of(folder));
		assertEquals(List.of("r1", "r2"), scene.book.all().stream().map(Run::id).toList());
		Files.delete(folder.resolve("r2/request.json"));
		scene.book.scan(List.of(folder));
		assertEquals(first, scene.book.all());
	}

	@Test
	void aRunIsActiveUntilItEnds() throws Exception {
		final Run ended = BookScene.end(scene.submit("finish"));
		final LiveRun live = scene.submit("endless");
		assertEquals(List.of(ended, live.run()), scene.book.all());
		assertEquals(List.of(live.run()), scene.book.active());
		scene.book.cancel(live.run());
		BookScene.end(live);
		assertEquals(List.of(), scene.book.active());
	}

	@Test
	void aLiveRunIsNotForgottenByAScanThatDoesNotSeeIt() throws Exception {
		final LiveRun live = scene.submit("endless");
		scene.book.scan(List.of());
		assertEquals(Optional.of(live.run()), scene.book.find(live.run().id()));
	}

	@Test
	void anUnreadableRunIsReportedOnce() throws Exception {
		write(folder.resolve("r1"), 1);
		Files.writeString(folder.resolve("r1/request.json"), "{");
		scene.book.scan(List.of(folder));
		scene.book.scan(List.of(folder));
		assertEquals(List.of(), scene.book.all());
		assertEquals(1, scene.log.size());
	}

	@Test
	void aRunOfAnotherProcessIsRunningUntilThatIsKilled() throws Exception {
		final LiveRun live = scene.submit("deaf");
		BookScene.awaitEpochs(live, 3);
		try (RunBook other = scene.another()) {
			other.scan(List.of(folder));
			assertEquals(RunStatus.RUNNING, other.find(live.run().id()).orElseThrow().status());
			scene.processes.take().destroyForcibly();
			BookScene.await(() -> other.find(live.run().id()).orElseThrow().status() == RunStatus.LOST);
			assertEquals(12, other.find(live.run().id()).orElseThrow().iteration());
		}
		assertEquals(RunStatus.LOST, BookScene.end(live).status());
	}

	private static void write(Path folder, int number) throws IOException {
		Files.createDirectories(folder);
		final RunDescription description = ExampleRuns.description(number, folder);
		final RunWriter writer = new RunWriter(new RunFiles(folder));
		writer.request(description, ExampleRuns.request(description));
		writer.result(new RunResult(RunStatus.CANCELLED, "", Optional.empty(), ExampleRuns.NOON, Optional.empty(), ""));
	}
}
