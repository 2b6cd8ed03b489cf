// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.study;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import org.attune.trace.StudyEvent.StudyWithdrawn;

/** Deletes what there is of somebody who withdrew. Can be repeated. */
record Withdrawal(StudyFolder folder, Surroundings surroundings, ParticipantRuns runs, ParticipationState state) {
	private static final Duration PATIENCE = Duration.ofSeconds(30);
	private static final String TOLD = new StudyWithdrawn("").type(); //$NON-NLS-1$

	/** Returns at once. @param gone called when all is gone, by the thread that deletes */
	CompletableFuture<Void> start(Runnable gone) {
		final CompletableFuture<Void> done = new CompletableFuture<>();
		Thread.ofPlatform().daemon().name("Attune withdrawal").start(() -> { //$NON-NLS-1$
			try {
				complete();
				gone.run();
				done.complete(null);
			} catch (IOException | RuntimeException e) {
				surroundings.log().accept(Messages.bind(Messages.Withdrawal_failed, e.getMessage()), e);
				done.completeExceptionally(e);
			} catch (InterruptedException e) {
				done.completeExceptionally(e);
			}
		});
		return done;
	}

	private void complete() throws IOException, InterruptedException {
		eraseTrace();
		deleteExperiment();
		Files.deleteIfExists(folder.clock());
		deleteDataset();
	}

	/** The copy of what everybody was given. */
	void deleteDataset() throws IOException {
		Files.deleteIfExists(folder.dataset());
	}

	/** With its runs; those that train are ended first. */
	void deleteExperiment() throws IOException, InterruptedException {
		if (!runs.end(PATIENCE)) {
			throw new IOException(Messages.Withdrawal_runs);
		}
		if (state.experiment().isPresent()) {
			surroundings.workspace().delete(state.experiment().get());
		}
	}

	/** That somebody withdrew is no data of theirs. */
	private void eraseTrace() throws IOException {
		if (!Files.isDirectory(folder.trace())) {
			return;
		}
		try {
			surroundings.recorder().erase(line -> !line.type().equals(TOLD)).join();
		} catch (CompletionException e) {
			throw e.getCause() instanceof final IOException cause ? cause : new IOException(e);
		}
	}
}
