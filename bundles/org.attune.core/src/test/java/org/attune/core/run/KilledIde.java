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
 * Stands in for an IDE that is killed: submits one run into the folder that it is given, and behind it as many that wait as it is
 * told, and prints the number of every iteration of the first that it could show.
 */
final class KilledIde {
	private KilledIde() {
	}

	public static void main(String[] arguments) throws IOException {
		final BiConsumer<String, Throwable> faults = (message, cause) -> System.err.println(message);
		final RunBook book = new RunBook(InstantSource.system(), event -> { }, AheadLauncher.spare(faults),
				Path.of(arguments[0], "queue.json"), new FakeRestoring(FakeWorker.launcher()), faults);
		final Run run = book.submit(ExampleRuns.submission(Path.of(arguments[0]), "busy", FakeWorker.launcher()),
				(text, error) -> { }).run();
		for (int waiting = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 0; waiting > 0; waiting--) {
			book.submit(ExampleRuns.submission(Path.of(arguments[0]), "finish", FakeWorker.launcher()), (text, error) -> { });
		}
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
