// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.export.mlflow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.attune.core.run.Metric;
import org.attune.core.run.Run;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/**
 * What an MLflow server has of a run: JSON lines in the run's folder, only appended to. The run's own points behind those
 * that it counts are what waits, so that nothing is kept twice, in memory or on the disk. Not safe for several threads.
 */
final class Spool {
	private static final String RUN_ID = "runId"; //$NON-NLS-1$
	private static final String DESCRIBED = "described"; //$NON-NLS-1$
	private static final String SENT = "sent"; //$NON-NLS-1$
	private static final String FINISHED = "finished"; //$NON-NLS-1$
	private static final String WITHDRAWN = "withdrawn"; //$NON-NLS-1$

	private final Path file;
	private final Map<Metric, Integer> sent = new EnumMap<>(Metric.class);
	private Optional<String> runId = Optional.empty();
	private boolean described;
	private boolean finished;
	private boolean withdrawn;
	private boolean torn;

	private Spool(Path file) {
		this.file = file;
	}

	static Path file(Run run, MlflowTarget target) {
		return run.folder().resolve(target.spoolName());
	}

	/** Reads the file; makes one that names the target where there is none. */
	static Spool open(Run run, MlflowTarget target) throws IOException {
		final Spool spool = new Spool(file(run, target));
		if (Files.exists(spool.file)) {
			spool.read();
		} else {
			final JsonObject first = new JsonObject();
			first.addProperty("server", target.server().toString()); //$NON-NLS-1$
			first.addProperty("experiment", target.experiment()); //$NON-NLS-1$
			spool.append(first);
		}
		return spool;
	}

	private void read() throws IOException {
		final List<String> lines = Files.readAllLines(file);
		torn = !Files.readString(file).endsWith("\n"); //$NON-NLS-1$
		for (String line : lines) {
			try {
				take(JsonParser.parseString(line).getAsJsonObject());
			} catch (JsonParseException | IllegalStateException | IllegalArgumentException | UnsupportedOperationException e) {
				continue; // torn off: the server is asked for what it has before more is sent
			}
		}
	}

	private void take(JsonObject line) {
		if (line.has(RUN_ID)) {
			runId = Optional.of(line.get(RUN_ID).getAsString());
		}
		if (line.has(SENT)) {
			line.getAsJsonObject(SENT).asMap().forEach((key, count) -> sent.put(Metric.valueOf(key), count.getAsInt()));
		}
		described |= line.has(DESCRIBED);
		finished |= line.has(FINISHED);
		withdrawn = line.has(WITHDRAWN) ? line.get(WITHDRAWN).getAsBoolean() : withdrawn;
	}

	Optional<String> runId() {
		return runId;
	}

	/** Whether parameters and tags are there. */
	boolean described() {
		return described;
	}

	/** Points of the metric that the server has. */
	int sent(Metric metric) {
		return sent.getOrDefault(metric, 0);
	}

	/** Whether the server has all, or nothing more shall be sent. */
	boolean closed() {
		return finished || withdrawn;
	}

	void created(String id) throws IOException {
		append(line(RUN_ID, id));
	}

	void describe() throws IOException {
		append(line(DESCRIBED, "true")); //$NON-NLS-1$
	}

	void send(Map<Metric, Integer> counts) throws IOException {
		final JsonObject totals = new JsonObject();
		counts.forEach((metric, count) -> totals.addProperty(metric.name(), count));
		final JsonObject line = new JsonObject();
		line.add(SENT, totals);
		append(line);
	}

	void finish(String status) throws IOException {
		append(line(FINISHED, status));
	}

	/** Whether the person does not want the rest of the run to be sent any more. */
	void withdraw(boolean wish) throws IOException {
		final JsonObject line = new JsonObject();
		line.addProperty(WITHDRAWN, wish);
		append(line);
	}

	private static JsonObject line(String name, String value) {
		final JsonObject line = new JsonObject();
		line.addProperty(name, value);
		return line;
	}

	private void append(JsonObject line) throws IOException {
		Files.writeString(file, (torn ? "\n" : "") + line + '\n', StandardOpenOption.CREATE, StandardOpenOption.APPEND); //$NON-NLS-1$ //$NON-NLS-2$
		torn = false;
		take(line);
	}
}
