// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.attune.trace.wire.CheckpointWritten;
import org.attune.trace.wire.Ended;
import org.attune.trace.wire.Epoch;
import org.attune.trace.wire.Iteration;
import org.attune.trace.wire.Outcome;
import org.attune.trace.wire.Ready;
import org.attune.trace.wire.Warning;
import org.attune.trace.wire.Wire;
import org.attune.trace.wire.WorkerEvent;
import org.attune.trainer.engine.Engines;
import org.attune.trainer.engine.PlainEngine;
import org.attune.trainer.engine.UnrepeatableEngine;

/** Trains with an engine that is not Deeplearning4j: nothing of the worker may know which one it has. */
class SecondEngineTest {
	private static final String ENGINE = "-D" + Engines.PROPERTY + '=' + PlainEngine.class.getName();
	private static final Map<String, String> VALUES = Map.of("epochs", "3", "optimizer", "sgd", "learningRate", "3");

	@Test
	void anotherEngineLearnsAndTellsWhoItIs() throws Exception {
		final List<WorkerEvent> events = trained("", "");
		assertEquals("plain Java", ((Ready) events.getFirst()).environment().get("engine"));
		assertTrue(only(events, Warning.class).stream().anyMatch(warning -> warning.message().equals("this engine is only for tests")));
		final List<Epoch> epochs = only(events, Epoch.class);
		assertTrue(epochs.getLast().trainingLoss() < epochs.getFirst().trainingLoss(), epochs.toString());
		assertEquals(Outcome.FINISHED, ((Ended) events.getLast()).outcome());
	}

	@Test
	void anotherEnginesCheckpointIsGoneOnFrom(@TempDir Path folder) throws Exception {
		final List<WorkerEvent> whole = trained(folder.toString(), "");
		final String last = only(whole, CheckpointWritten.class).getLast().path();
		final Ended again = (Ended) trained("", last).getLast();
		assertEquals(((Ended) whole.getLast()).parametersSha256(), again.parametersSha256());
		assertEquals(3, again.epochs());
	}

	@Test
	void whatBreaksRepeatabilityIsRecordedAndTold() throws Exception {
		try (WorkerHandle worker = WorkerHandle.start("-D" + Engines.PROPERTY + '=' + UnrepeatableEngine.class.getName())) {
			worker.send(Wire.encode(WorkerHandle.request("lenet", VALUES)).replace("\"seed\":3", "\"seed\":0"));
			final List<WorkerEvent> events = worker.awaitAll();
			assertEquals(UnrepeatableEngine.REASON, ((Ready) events.getFirst()).environment().get("determinism"));
			assertEquals(List.of("0 is taken as 1: to Deeplearning4j it means another seed each time",
					"this training cannot be repeated exactly: " + UnrepeatableEngine.REASON), only(events, Warning.class).stream()
							.filter(warning -> warning.field().equals("task.seed")).map(Warning::message).toList());
			assertEquals(Outcome.FINISHED, ((Ended) events.getLast()).outcome());
		}
	}

	@Test
	void anEngineThatRepeatsSaysWhatHasToStayTheSame() throws Exception {
		final List<WorkerEvent> events = trained("", "");
		assertEquals("one thread computes", ((Ready) events.getFirst()).environment().get("determinism"));
		assertTrue(only(events, Warning.class).stream().noneMatch(warning -> warning.field().equals("task.seed")));
	}

	@Test
	void anEngineThatIsNotThereIsTold() throws Exception {
		try (WorkerHandle worker = WorkerHandle.start("-D" + Engines.PROPERTY + "=no.such.Engine")) {
			final Ended ended = (Ended) worker.awaitAll().getLast();
			assertEquals(Outcome.FAILED, ended.outcome());
			assertTrue(ended.message().contains("the engine no.such.Engine cannot be loaded"), ended.message());
		}
	}

	private static List<WorkerEvent> trained(String checkpoints, String resume) throws Exception {
		try (WorkerHandle worker = WorkerHandle.start(ENGINE)) {
			worker.send(WorkerHandle.request("lenet", VALUES, checkpoints, resume));
			final List<WorkerEvent> events = worker.awaitAll();
			assertTrue(only(events, Iteration.class).stream().allMatch(iteration -> Double.isFinite(iteration.loss())));
			return events;
		}
	}

	private static <T> List<T> only(List<WorkerEvent> events, Class<T> type) {
		return events.stream().filter(type::isInstance).map(type::cast).toList();
	}
}
