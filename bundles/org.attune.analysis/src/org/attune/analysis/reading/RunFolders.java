// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.analysis.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.attune.analysis.RefusedException;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/** The folders of runs somewhere under a folder, by the ids of the runs. Nothing but numbers is read from them. */
public final class RunFolders {
	private static final String REQUEST = "request.json";
	private static final int DEPTH = 6;

	private final Map<String, Path> folders;

	private RunFolders(Map<String, Path> folders) {
		this.folders = folders;
	}

	/** No run is known more of than the trace says. */
	public static RunFolders none() {
		return new RunFolders(Map.of());
	}

	/** @throws RefusedException if there is no such folder */
	public static RunFolders under(Path folder) throws IOException, RefusedException {
		if (!Files.isDirectory(folder)) {
			throw new RefusedException(folder + " is no folder; name the one that holds the folders of the runs");
		}
		final Map<String, Path> folders = new HashMap<>();
		for (Path request : requests(folder)) {
			id(request).ifPresent(id -> folders.put(id, request.getParent()));
		}
		return new RunFolders(folders);
	}

	private static List<Path> requests(Path folder) throws IOException {
		try (Stream<Path> files = Files.find(folder, DEPTH, (file, attributes) -> file.endsWith(REQUEST))) {
			return files.sorted().toList();
		} catch (UncheckedIOException e) { // a folder that cannot be listed
			throw e.getCause();
		}
	}

	private static Optional<String> id(Path request) throws IOException {
		try {
			return JsonParser.parseString(Files.readString(request)) instanceof final JsonObject json && json.has("run")
					? Optional.of(json.get("run").getAsString())
					: Optional.empty();
		} catch (JsonParseException | IllegalStateException | UnsupportedOperationException e) {
			return Optional.empty();
		}
	}

	/** How many runs there are. */
	public int size() {
		return folders.size();
	}

	/** Whether there is a folder of this run. */
	public boolean has(String run) {
		return folders.containsKey(run);
	}

	/** Gives what the run measured, in the order of its training; nothing for a run that has no folder here. */
	public void read(String run, MetricPoints points) throws IOException {
		final Path folder = folders.get(run);
		if (folder != null) {
			MetricsFile.read(folder.resolve("metrics.jsonl"), points);
		}
	}

	/** What came of the run; empty for a run that has no folder here. */
	public Optional<RunSummary> summary(String run) throws IOException {
		if (!has(run)) {
			return Optional.empty();
		}
		final Summing sum = new Summing();
		read(run, sum);
		return Optional.of(sum.summary);
	}

	/** Keeps no points. */
	private static final class Summing implements MetricPoints {
		private RunSummary summary = RunSummary.NOTHING;

		@Override
		public void point(MetricPoint point) {
			summary = summary.with(point);
		}
	}
}
