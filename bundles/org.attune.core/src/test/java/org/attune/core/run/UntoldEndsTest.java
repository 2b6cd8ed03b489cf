// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.random.RandomGenerator;

import org.attune.core.worker.FakeWorker;
import org.attune.trace.TraceEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UntoldEndsTest {
	@TempDir
	Path folder;

	private final List<TraceEvent> told = new ArrayList<>();
	private final UntoldEnds ends = new UntoldEnds(told::add);

	@Test
	void aRunWhoseWorkbenchWasKilledIsToldToBeLostOnce() throws Exception {
		final Run run = lost();
		ends.reconcile(List.of(run));
		ends.reconcile(List.of(run));
		ends.reconcile(List.of(read()));
		assertEquals(List.of(new TraceEvent.RunEnded(run.id(), "LOST", run.message())), told);
		assertEquals(RunStatus.LOST, read().status());
	}

	@Test
	void aRunThatAnotherWorkbenchHasIsLeftToIt() throws Exception {
		final Run run = lost();
		final RunClaim other = RunClaim.of(new RunFiles(run.folder())).orElseThrow();
		ends.reconcile(List.of(run));
		assertEquals(List.of(), told);
		other.end();
	}

	private Run lost() throws Exception {
		final RunFiles files = new RunNames(ZoneId.systemDefault(), RandomGenerator.getDefault())
				.create(folder, Instant.now());
		final Submission submission = ExampleRuns.submission(folder, "finish", FakeWorker.launcher());
		final RunDescription description = new RunDescription(files.folder().getFileName().toString(), 1, files.folder(),
				Instant.now(), submission.experiment(), submission.task(), submission.values(),
				new LinkedHashSet<>(submission.explicit()), submission.configurationHash(), submission.provenance(),
				submission.placement());
		final Run run = new Run(description, RunProgress.of(description, InstantSource.system()));
		new RunWriter(files).request(description, LiveRun.request(run, submission));
		Files.writeString(files.worker(), "{\"pid\": " + Long.MAX_VALUE + "}");
		return read();
	}

	private Run read() throws Exception {
		try (var folders = Files.list(folder)) {
			return new RunReader(InstantSource.system(), fault -> { }).read(folders.findFirst().orElseThrow()).orElseThrow();
		}
	}
}
