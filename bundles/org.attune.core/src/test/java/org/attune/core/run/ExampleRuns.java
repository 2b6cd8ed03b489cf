// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.run;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.attune.core.worker.WorkerLauncher;
import org.attune.trace.wire.RunRequest;
import org.attune.trace.wire.TaskSpec;
import org.attune.trace.wire.Wire;

/** Runs for trying things on. */
final class ExampleRuns {
	static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

	private ExampleRuns() {
	}

	static Run run(int number) {
		return run(number, Path.of("/none/runs/r" + number));
	}

	static Run run(int number, Path folder) {
		return new Run(description(number, folder), new RunProgress(InstantSource.fixed(NOON), 3, 8));
	}

	static RunDescription description(int number, Path folder) {
		return new RunDescription(folder.getFileName().toString(), number, folder.toAbsolutePath(),
				NOON.plusSeconds(number),
				"/p/shapes.tuning", new TaskSpec("generated:shapes", 32, "lenet", 1), values(), Set.of("epochs"),
				"ab12", Provenance.NONE.from("parent"), Placement.HERE);
	}

	static RunRequest request(RunDescription run) {
		return new RunRequest(Wire.PROTOCOL, run.id(), run.task(), run.values(), List.copyOf(run.explicit()), 2, "",
				"", "");
	}

	static Submission submission(Path runs, String network, WorkerLauncher launcher) {
		return submission(runs, network, "", launcher);
	}

	static Submission submission(Path runs, String network, String device, WorkerLauncher launcher) {
		return new Submission(runs, "/p/shapes.tuning", new TaskSpec("generated:shapes", 32, network, 1), values(),
				List.of("epochs"), "ab12", Provenance.NONE, new Placement("", device, 0, 0, device), launcher);
	}

	private static Map<String, String> values() {
		final Map<String, String> values = new LinkedHashMap<>();
		values.put("epochs", "3");
		values.put("batchSize", "10");
		values.put("learningRate", "0.01");
		return values;
	}
}
