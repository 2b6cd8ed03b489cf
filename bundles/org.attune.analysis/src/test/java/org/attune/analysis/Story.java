// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.analysis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.attune.trace.Cause;
import org.attune.trace.EditingEvent;
import org.attune.trace.FileEvent;
import org.attune.trace.LookEvent;
import org.attune.trace.TraceEvent;
import org.attune.trace.TrainingEvent;
import org.attune.trace.wire.Epoch;
import org.attune.trace.wire.Iteration;
import org.attune.trace.wire.Message;
import org.attune.trace.wire.Wire;

/** What a person might do in a few minutes: two runs, of which the second diverges. */
public final class Story {
	/** The run that ends well. */
	public static final String RUN = "20260105-080000-a1";
	/** The run whose loss becomes infinite and then NaN. */
	public static final String DIVERGED = "20260105-080300-b2";

	private static final String EXPERIMENT = "/project/first.tuning";

	private Story() {
	}

	/** A session from its start to its end. */
	public static List<TraceEvent> session() {
		return List.of(new TraceEvent.SessionStarted("0.1.0", "4.38", "Temurin 25", "Linux 6.1 amd64"),
				new TraceEvent.ConsentGiven("1", "Agreed."), new TraceEvent.PerspectiveOpened("org.attune.ui.perspective"),
				new TraceEvent.EditorOpened(EXPERIMENT), edit("learningRate", null, "0.1", Cause.TYPED, "c1"),
				edit("optimizer", null, "adam", Cause.TYPED, "c2"), edit("optimizer", "adam", null, Cause.UNDO, "c1"),
				edit("optimizer", null, "adam", Cause.REDO, "c2"), submitted(RUN, "c2", "0.1", null),
				new TraceEvent.RunStarted(RUN), new TrainingEvent.EpochTrained(RUN, 1, Map.of("loss", 0.5, "accuracy", 0.75)),
				new LookEvent.CurveLooked(List.of(RUN), "loss", "iteration", false, true, 0.6, 4200),
				new TraceEvent.RunEnded(RUN, "FINISHED", "as it should"),
				new EditingEvent.ValidationShown(EXPERIMENT, "learningRate", "WARNING", "large"),
				edit("learningRate", "0.1", "90", Cause.SLIDER, "c3"), submitted(DIVERGED, "c3", "90", RUN),
				new TraceEvent.RunStarted(DIVERGED),
				new TrainingEvent.IterationsTrained(DIVERGED, 1, 30, 2.3, Double.NaN, 2.3, 28),
				new TrainingEvent.EpochTrained(DIVERGED, 1, numbers("loss", Double.POSITIVE_INFINITY, "accuracy", Double.NaN)),
				new TraceEvent.RunEnded(DIVERGED, "DIVERGED", "the loss is NaN"), new FileEvent.Exported("csv", "runs"),
				new TraceEvent.EditorClosed(EXPERIMENT), new TraceEvent.SessionEnded());
	}

	private static TraceEvent edit(String hyperparameter, String before, String after, Cause cause, String hash) {
		return new TraceEvent.Edited(EXPERIMENT, hyperparameter, before, after, cause, true, hash);
	}

	private static TraceEvent submitted(String run, String hash, String rate, String parent) {
		final Map<String, String> values = new LinkedHashMap<>();
		values.put("learningRate", rate);
		values.put("optimizer", "adam");
		values.put("epochs", "10");
		return new TraceEvent.Submitted(run, EXPERIMENT, hash, values, List.of("learningRate", "optimizer"), parent,
				"a better result", null, "PERSON", parent == null ? null : Map.of("learningRate", "0.1"));
	}

	private static Map<String, Double> numbers(String one, double first, String other, double second) {
		final Map<String, Double> numbers = new LinkedHashMap<>();
		numbers.put(one, first);
		numbers.put(other, second);
		return numbers;
	}

	/** The folders of both runs, as the worker writes them. */
	public static void runFolders(Path folder) throws IOException {
		run(folder.resolve("one"), RUN, new Iteration(1, 1, 2.25, 100, 10), new Iteration(2, 1, 0.5, 100, 20),
				new Epoch(1, 1, 2, 1.5, 0.5, 1.25, 0.625, 100, 30));
		run(folder.resolve("two"), DIVERGED, new Iteration(1, 1, Double.POSITIVE_INFINITY, 100, 10),
				new Iteration(2, 1, Double.NaN, 100, 20), new Epoch(1, 1, 2, Double.NaN, 0.1, Double.NaN, Double.NaN, 100, 30));
	}

	private static void run(Path folder, String run, Message... messages) throws IOException {
		Files.createDirectories(folder);
		Files.writeString(folder.resolve("request.json"), "{\"run\":\"" + run + "\"}");
		Files.write(folder.resolve("metrics.jsonl"), Stream.of(messages).map(Wire::encode).toList());
	}
}
