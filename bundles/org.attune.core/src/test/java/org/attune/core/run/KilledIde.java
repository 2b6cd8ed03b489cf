// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;

import org.attune.core.worker.AheadLauncher;
import org.attune.core.worker.FakeWorker;

/**
 * Stands in for an IDE that is killed: submits one run into the folder that it is given, and prints the number of every
 * iteration that it could show.
 */
final class KilledIde {
	private KilledIde() {
	}

	public static void main(String[] arguments) throws IOException {
		final BiConsumer<String, Throwable> faults = (message, cause) -> System.err.println(message);
		final RunBook book = new RunBook(InstantSource.system(), event -> { }, AheadLauncher.spare(faults), faults);
		final Run run = book.submit(ExampleRuns.submission(Path.of(arguments[0]), "busy", FakeWorker.launcher()),
				(text, error) -> { }).run();
		long shown = 0;
		while (!run.status().ended()) {
			if (run.iteration() > shown) {
				shown = run.iteration();
				System.out.println(shown);
				System.out.flush();
			}
			LockSupport.parkNanos(200_000);
		}
	}
}
