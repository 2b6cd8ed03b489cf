// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.export.mlflow;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.attune.core.export.mlflow.LogBatch.Point;
import org.attune.core.run.Metric;
import org.attune.core.run.Run;
import org.attune.core.run.Series;

/** Sends one run, step by step; whatever fails can be tried again and nothing is there twice. */
final class SentRun {
	private final MlflowClient client;
	private final Spool spool;
	private Run run;
	/** Whether the server may have more than the spool counts: after a start, and after a request without an answer. */
	private boolean doubtful = true;

	SentRun(Run run, Spool spool, MlflowClient client) {
		this.run = run;
		this.spool = spool;
		this.client = client;
	}

	/** The same run as another object, as a run is that another process has trained. */
	void replace(Run now) {
		run = now;
	}

	Run run() {
		return run;
	}

	Spool spool() {
		return spool;
	}

	/** Points that the server does not have. */
	long waiting() {
		long waiting = 0;
		for (Metric metric : Metric.values()) {
			waiting += run.series(metric).size() - spool.sent(metric);
		}
		return Math.max(0, waiting);
	}

	/**
	 * Sends at most one batch of points and what has to come before it or, with the last of them, the end.
	 *
	 * @return whether there is more to send now
	 */
	boolean send(MlflowRuns runs) throws MlflowException, InterruptedException, IOException {
		final boolean ended = run.status().ended(); // asked before: an ended run has all its points
		if (spool.runId().isEmpty()) {
			spool.created(runs.findOrCreate(run));
			doubtful = false;
		}
		final String id = spool.runId().orElseThrow();
		if (!spool.described()) {
			describe(id);
		}
		if (doubtful) {
			reconcile(id);
		}
		if (waiting() > 0) {
			sendPoints(id);
			return ended || waiting() >= LogBatch.METRICS;
		}
		if (ended) {
			finish(id);
		}
		return false;
	}

	private void describe(String id) throws MlflowException, InterruptedException, IOException {
		for (LogBatch batch : LogBatch.ofEntries(id, run.values(), MlflowTags.of(run))) {
			client.post("runs/log-batch", batch.toJson()); //$NON-NLS-1$
		}
		spool.describe();
	}

	/** The last step of each metric tells how far the server is, since points are sent in the order of their steps. */
	private void reconcile(String id) throws MlflowException, InterruptedException, IOException {
		final Map<Metric, Integer> counts = new EnumMap<>(Metric.class);
		for (Answer latest : client.get("runs/get", "run_id", id).list("run", "data", "metrics")) { //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$
			count(latest, counts);
		}
		if (!counts.isEmpty()) {
			spool.send(counts);
		}
		doubtful = false;
	}

	private void count(Answer latest, Map<Metric, Integer> counts) throws MlflowException {
		for (Metric metric : Metric.values()) {
			if (metric.key().equals(latest.text("key"))) { //$NON-NLS-1$
				final int there = through(run.series(metric), latest.integer("step")); //$NON-NLS-1$
				if (there > spool.sent(metric)) {
					counts.put(metric, there);
				}
			}
		}
	}

	private static int through(Series series, long step) {
		int count = 0;
		while (count < series.size() && series.x(count) <= step) {
			count++;
		}
		return count;
	}

	private void sendPoints(String id) throws MlflowException, InterruptedException, IOException {
		final List<Point> points = new ArrayList<>();
		final Map<Metric, Integer> counts = new EnumMap<>(Metric.class);
		for (Metric metric : Metric.values()) {
			final Series series = run.series(metric);
			int next = spool.sent(metric);
			for (; next < series.size() && points.size() < LogBatch.METRICS; next++) {
				points.add(new Point(metric.key(), series.y(next), millis(series.millisAt(next)), (long) series.x(next)));
			}
			counts.put(metric, next);
		}
		doubtful = true;
		client.post("runs/log-batch", LogBatch.ofMetrics(id, points).toJson()); //$NON-NLS-1$
		doubtful = false;
		spool.send(counts);
	}

	private long millis(long elapsed) {
		return start().toEpochMilli() + elapsed;
	}

	private Instant start() {
		return run.startedAt().orElse(run.submittedAt());
	}

	private void finish(String id) throws MlflowException, InterruptedException, IOException {
		final String status = MlflowTags.status(run.status());
		for (LogBatch batch : LogBatch.ofEntries(id, Map.of(), MlflowTags.end(run))) {
			client.post("runs/log-batch", batch.toJson()); //$NON-NLS-1$
		}
		client.post("runs/update", MlflowRuns.update(id, status, run.endedAt().orElse(start()))); //$NON-NLS-1$
		spool.finish(status);
	}
}
