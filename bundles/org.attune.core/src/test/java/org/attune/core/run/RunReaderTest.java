// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.attune.core.run.RunJson.Worker;
import org.attune.trace.wire.Ended;
import org.attune.trace.wire.Epoch;
import org.attune.trace.wire.Iteration;
import org.attune.trace.wire.MemoryEstimate;
import org.attune.trace.wire.Message;
import org.attune.trace.wire.Outcome;
import org.attune.trace.wire.Wire;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunReaderTest {
	private static final Instant START = ExampleRuns.NOON;
	private static final Worker DEAD = new Worker(Long.MAX_VALUE, Optional.of(START));

	@TempDir
	Path runs;

	private final List<String> faults = new ArrayList<>();
	private final RunReader reader = new RunReader(InstantSource.fixed(START.plusSeconds(1000)), faults::add);
	private Path folder;
	private RunWriter writer;
	private RunFiles files;

	@BeforeEach
	void begin() throws IOException {
		folder = Files.createDirectory(runs.resolve("20261123-120000-00ff"));
		files = new RunFiles(folder);
		writer = new RunWriter(files);
		final RunDescription description = ExampleRuns.description(7, folder);
		writer.request(description, ExampleRuns.request(description));
	}

	@Test
	void aFinishedRunIsReadAsItWasWritten() throws IOException {
		write(new Iteration(1, 1, 0.5, 100, 10), new Epoch(1, 3, 1, 0.5, 0.8, 0.6, 0.7, 95, 25));
		end(new RunResult(RunStatus.FINISHED, "well done", Optional.of(START), START.plusSeconds(60), Optional.of(0),
				"abc"));
		final Run run = read();
		assertEquals(ExampleRuns.description(7, folder), run.description());
		assertEquals(RunStatus.FINISHED, run.status());
		assertEquals("well done", run.message());
		assertEquals(Optional.of(Duration.ofSeconds(60)), run.duration());
		assertEquals(0.7, run.last(Metric.VALIDATION_ACCURACY).orElseThrow());
		assertEquals("Run 7", run.label());
		assertEquals(List.of(), faults);
	}

	@Test
	void keysOfASealedDatasetAreNotKept() throws IOException {
		final RunDescription description = ExampleRuns.description(7, folder);
		final String key = "5e".repeat(32);
		writer.request(description, ExampleRuns.request(description).with(List.of(key)));
		assertFalse(Files.readString(files.request()).contains(key));
		assertEquals(description, read().description());
	}

	@Test
	void valuesKeepTheirOrder() {
		assertEquals(List.of("epochs", "batchSize", "learningRate"), List.copyOf(read().values().keySet()));
	}

	@Test
	void valuesThatAreNoNumbersSurvive() throws IOException {
		write(new Iteration(1, 1, Double.NaN, 100, 10), new Iteration(2, 1, Double.POSITIVE_INFINITY, 100, 10));
		assertTrue(Double.isNaN(read().series(Metric.LOSS).y(0)));
		assertEquals(Double.POSITIVE_INFINITY, read().series(Metric.LOSS).y(1));
	}

	@Test
	void aRunWhoseWorkerIsGoneIsLostWithItsMetricsKept() throws IOException {
		write(new Iteration(1, 1, 0.5, 100, 10), new Iteration(2, 1, 0.4, 100, 4000));
		writer.worker(DEAD);
		final Run run = read();
		assertEquals(RunStatus.LOST, run.status());
		assertEquals(2, run.series(Metric.LOSS).size());
		assertEquals(Optional.of(Duration.ofMillis(4000)), run.duration());
	}

	@Test
	void lastWordsCountWhereTheResultIsMissing() throws IOException {
		write(new Ended(Outcome.DIVERGED, "NaN at 12", 1, 12, 100, ""));
		writer.worker(DEAD);
		assertEquals(RunStatus.DIVERGED, read().status());
		assertEquals("NaN at 12", read().message());
	}

	@Test
	void aRunThatNeverStartedStillWaits() {
		assertEquals(RunStatus.QUEUED, read().status());
		assertEquals(Optional.empty(), read().duration());
	}

	@Test
	void aRunWithAResultThatCannotBeReadDoesNotWait() throws IOException {
		Files.writeString(files.result(), "{");
		assertEquals(RunStatus.LOST, read().status());
	}

	@Test
	void aRunThatWasKilledForItsMemoryIsKnownAgain() throws IOException {
		write(new MemoryEstimate(3L << 30, 2L << 30));
		end(new RunResult(RunStatus.LOST, "", Optional.of(START), START, Optional.of(137), ""));
		assertTrue(read().outOfMemory());
	}

	@Test
	void aRunThatWasKilledByADivisionByZeroDidNotLackMemory() throws IOException {
		write(new MemoryEstimate(3L << 30, 2L << 30));
		end(new RunResult(RunStatus.LOST, "", Optional.of(START), START, Optional.of(136), ""));
		assertTrue(!read().outOfMemory());
	}

	@Test
	void aRunWhoseWorkerLivesIsRunning() throws IOException {
		final ProcessHandle self = ProcessHandle.current();
		writer.worker(new Worker(self.pid(), self.info().startInstant()));
		assertEquals(RunStatus.RUNNING, read().status());
		assertEquals(Optional.of(self), reader.livingWorker(folder));
	}

	@Test
	void aProcessThatOnlyHasTheSameNumberIsNotTheWorker() throws IOException {
		final ProcessHandle self = ProcessHandle.current();
		writer.worker(new Worker(self.pid(), self.info().startInstant().map(start -> start.minusSeconds(3600))));
		assertEquals(RunStatus.LOST, read().status());
		assertEquals(Optional.empty(), reader.livingWorker(folder));
	}

	@Test
	void aTornLastLineIsReportedAndTheOthersAreRead() throws IOException {
		write(new Iteration(1, 1, 0.5, 100, 10));
		Files.writeString(files.metrics(), "{\"type\":\"iterat", StandardOpenOption.APPEND);
		assertEquals(1, read().series(Metric.LOSS).size());
		assertTrue(faults.getFirst().contains("metrics.jsonl, line 2"), faults.getFirst());
	}

	@Test
	void anUnreadableResultIsReportedLeftAloneAndTheMetricsAreRead() throws IOException {
		write(new Iteration(1, 1, 0.5, 100, 10));
		writer.worker(DEAD);
		Files.writeString(files.result(), "{\"status\":\"WONDERFUL\"}");
		final Run run = read();
		assertEquals(RunStatus.LOST, run.status());
		assertEquals(1, run.iteration());
		assertTrue(faults.getFirst().contains("result.json") && faults.getFirst().contains("status"),
				faults.getFirst());
		assertEquals("{\"status\":\"WONDERFUL\"}", Files.readString(files.result()));
	}

	@Test
	void aRunWithoutAReadableRequestIsReportedAndNotShown() throws IOException {
		Files.writeString(files.request(), "{");
		assertEquals(Optional.empty(), reader.read(folder));
		assertTrue(faults.getFirst().contains("request.json is not a JSON object"), faults.getFirst());
		assertEquals("{", Files.readString(files.request()));
	}

	@Test
	void aMissingFieldIsNamed() throws IOException {
		Files.writeString(files.request(), Files.readString(files.request()).replace("\"number\": 7,", ""));
		assertEquals(Optional.empty(), reader.read(folder));
		assertTrue(faults.getFirst().contains("\"number\" is missing"), faults.getFirst());
	}

	@Test
	void aWrongFieldOfTheRequestIsNamed() throws IOException {
		Files.writeString(files.request(), Files.readString(files.request())
				.replace("\"inputSize\": 32", "\"inputSize\": \"wide\""));
		assertEquals(Optional.empty(), reader.read(folder));
		assertTrue(faults.getFirst().contains("inputSize"), faults.getFirst());
	}

	@Test
	void aFolderWithoutARequestIsNoRun() throws IOException {
		assertTrue(RunReader.isRun(folder));
		Files.delete(files.request());
		assertTrue(!RunReader.isRun(folder));
	}

	@Test
	void aMovedRunIsReadWhereItIsNow() throws IOException {
		final Path moved = Files.move(folder, runs.resolve("elsewhere"));
		assertEquals(moved.toAbsolutePath(), reader.read(moved).orElseThrow().folder());
		assertEquals("20261123-120000-00ff", reader.read(moved).orElseThrow().id());
	}

	@Test
	void theRequestHoldsAllThatTheWorkerNeedsToTrainAgain() throws Exception {
		final var json = com.google.gson.JsonParser.parseString(Files.readString(files.request())).getAsJsonObject();
		final RunDescription description = ExampleRuns.description(7, folder);
		assertEquals(ExampleRuns.request(description), Wire.decode(json.get("request").toString()));
	}

	@Test
	void aResultIsThereAsAWholeOrNotAtAll() throws IOException {
		end(new RunResult(RunStatus.FAILED, "ü", Optional.empty(), START, Optional.empty(), ""));
		try (var names = Files.list(folder)) {
			assertTrue(names.noneMatch(name -> name.toString().endsWith(".tmp")));
		}
		assertEquals("ü", read().message());
	}

	@Test
	void whatIsPrintedIsAppended() throws IOException {
		writer.console("one\n");
		writer.console("zwölf\n");
		writer.environment(Map.of("backend", "cpu"));
		writer.close();
		writer.console("too late");
		assertEquals("one\nzwölf\n", Files.readString(files.console()));
		assertTrue(Files.readString(files.environment()).contains("\"backend\": \"cpu\""));
	}

	private Run read() {
		return reader.read(folder).orElseThrow();
	}

	private void write(Message... messages) throws IOException {
		for (Message message : messages) {
			writer.event(Wire.encode(message));
		}
	}

	private void end(RunResult result) throws IOException {
		writer.worker(DEAD);
		writer.result(result);
		writer.close();
	}
}
