// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.attune.core.run.Placement;
import org.attune.core.run.Provenance;
import org.attune.core.run.Run;
import org.attune.core.run.RunBook;
import org.attune.core.run.Runs;
import org.attune.core.run.Submission;
import org.attune.core.worker.SpareWorker;
import org.attune.model.configuration.EffectiveValues;
import org.attune.trace.TraceEvent;
import org.attune.trace.wire.TaskSpec;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;

/** Runs that train now, as far as the workbench can tell; views opened meanwhile see them, and only them. */
public final class LiveRuns implements AutoCloseable {
	private final Path folder;
	private final RunBook book;
	private final Map<Run, SpokenWorker> workers = new HashMap<>();
	private final ServiceRegistration<Runs> registration;

	public LiveRuns() {
		this(event -> { });
	}

	/** @param trace
	 *            takes what the runs have recorded */
	public LiveRuns(Consumer<TraceEvent> trace) {
		try {
			folder = Files.createTempDirectory("live-runs");
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		book = book(trace, "queue.json");
		registration = FrameworkUtil.getBundle(LiveRuns.class).getBundleContext().registerService(Runs.class, book,
				new Hashtable<>(Map.of(Constants.SERVICE_RANKING, 1000)));
	}

	private RunBook book(Consumer<TraceEvent> told, String queue) {
		return new RunBook(InstantSource.system(), told, new SpareWorker(() -> false, LiveRuns::fail), folder.resolve(queue),
				new NothingWaits(), LiveRuns::fail);
	}

	/** What a later session reads of the runs; to be closed. */
	public RunBook later() {
		RunBook later = book(event -> { }, "later-queue.json");
		later.scan(List.of(folder));
		return later;
	}

	private static void fail(String message, Throwable cause) {
		throw new AssertionError(message, cause);
	}

	/** Starts a run; it trains at once, beside the others. */
	public Run start(Map<String, String> values, Provenance provenance, long seed) {
		try {
			SpokenWorker worker = new SpokenWorker();
			Run run = book.submit(new Submission(folder, "/p/a.tuning", new TaskSpec("generated:shapes", 32, "mlp", seed), values,
					List.of(), EffectiveValues.of(values, List.of()).hash(), provenance,
					new Placement("", "", 0, 0, "queue " + seed + workers.size()), place -> worker),
					(text, error) -> { }).run();
			workers.put(run, worker);
			Waiting.until(run.label() + " trains", () -> !run.status().ended() && !worker.heard().isEmpty());
			return run;
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Starts a run of its own. */
	public Run start() {
		return start(Map.of("epochs", "3", "batchSize", "10"), Provenance.NONE, 1);
	}

	public SpokenWorker worker(Run run) {
		return workers.get(run);
	}

	public RunBook book() {
		return book;
	}

	/** Ends all runs and deletes their folders. */
	@Override
	public void close() throws IOException {
		registration.unregister();
		workers.values().forEach(SpokenWorker::end);
		book.close();
		try (Stream<Path> files = Files.walk(folder)) {
			for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
				Files.delete(file);
			}
		}
	}
}
