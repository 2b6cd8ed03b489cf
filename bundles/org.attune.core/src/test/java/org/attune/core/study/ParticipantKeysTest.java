// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.attune.core.run.HandRuns;
import org.attune.core.run.Run;
import org.attune.core.run.RunBook;
import org.attune.core.run.Submission;
import org.attune.core.worker.SpareWorker;
import org.attune.core.worker.WorkerLauncher;
import org.attune.trace.wire.TaskSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Who is given the key of the sealed dataset, and where it is not. */
class ParticipantKeysTest {
	@TempDir
	Path home;

	@Test
	void onlyRunsOfTheParticipantsExperimentOnItsDatasetAreGivenIt() throws Exception {
		try (ParticipantScene scene = new ParticipantScene(home)) {
			scene.until(Stage.TUNING);
			final Submission submission = scene.submission("");
			final String experiment = submission.experiment();
			final TaskSpec task = submission.task();
			final TaskSpec other = new TaskSpec(scene.sealed.toString(), task.inputSize(), task.network(), task.seed());
			final ParticipantKeys keys = new ParticipantKeys(scene.folders());
			assertEquals(List.of(ParticipantScene.KEY), keys.of(HandRuns.run(experiment, task)));
			assertEquals(List.of(), keys.of(HandRuns.run("/mine/mine.tuning", task)));
			assertEquals(List.of(), keys.of(HandRuns.run(experiment, other)));
			scene.until(Stage.THANKS);
			scene.participations.leave();
			assertEquals(List.of(), keys.of(HandRuns.run(experiment, task)));
		}
	}

	@Test
	@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the worker is a shell's")
	void theWorkerIsToldTheKeyAndNoFileOfTheRunHoldsIt() throws Exception {
		try (ParticipantScene scene = new ParticipantScene(home)) {
			scene.until(Stage.TUNING);
			scene.enter(Optional.empty());
			final Path received = home.resolve("received");
			final Submission submission = started(scene.submission("more"), folder -> new ProcessBuilder("sh", "-c",
					"IFS= read -r line; printf '%s' \"$line\" > \"$0\"; echo done; echo wrong >&2", received.toString()).directory(folder.toFile()).start());
			try (RunBook book = new RunBook(InstantSource.system(), scene.recorder::record, new SpareWorker(() -> false, (words, cause) -> { }),
					home.resolve("queue.json"), null, new ParticipantKeys(scene.folders()), (words, cause) -> { })) {
				final Run run = book.submit(submission, (text, error) -> { }).ended().get(30, TimeUnit.SECONDS);
				assertTrue(Files.readString(received).contains(ParticipantScene.KEY));
				assertTrue(Files.exists(run.folder().resolve("request.json")));
				assertEquals(List.of(), ParticipantScene.holding(scene.workspace.folder(), ParticipantScene.KEY));
			}
		}
		assertEquals(List.of(home.resolve("state/trial/study.study")), ParticipantScene.holding(home.resolve("state"), ParticipantScene.KEY));
	}

	private static Submission started(Submission one, WorkerLauncher launcher) throws Exception {
		Files.createDirectories(one.runs());
		return new Submission(one.runs(), one.experiment(), one.task(), one.values(), one.explicit(), one.configurationHash(),
				one.provenance(), one.placement(), launcher);
	}
}
