// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.export;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.attune.core.run.Metric;
import org.attune.core.run.Run;
import org.attune.core.run.Series;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

import com.google.gson.FormattingStyle;
import com.google.gson.stream.JsonWriter;

/** One JSON document with all that is known of the runs and all their points, each number as it is. */
public final class JsonExport implements RunsExport {
	private static final String FORMAT = "attune-runs"; //$NON-NLS-1$
	private static final int VERSION = 1;

	@Override
	public void write(List<Run> runs, Path target, IProgressMonitor monitor) throws IOException {
		final SubMonitor progress = SubMonitor.convert(monitor, Messages.RunsExport_writing, runs.size());
		WholeFile.write(target, writer -> {
			final JsonWriter json = new JsonWriter(writer);
			json.setFormattingStyle(FormattingStyle.COMPACT);
			json.beginObject().name("format").value(FORMAT).name("version").value(VERSION).name("runs").beginArray(); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			for (Run run : runs) {
				progress.checkCanceled();
				writer.write('\n');
				run(json, run, progress.split(1));
			}
			json.endArray().endObject().flush();
		});
	}

	private static void run(JsonWriter json, Run run, SubMonitor progress) throws IOException {
		json.beginObject();
		identity(json, run);
		task(json, run);
		entries(json.name("values"), run.values()); //$NON-NLS-1$
		texts(json.name("explicit"), run.explicit()); //$NON-NLS-1$
		json.name("configurationHash").value(run.configurationHash()); //$NON-NLS-1$
		provenance(json, run);
		annotation(json, run);
		entries(json.name("environment"), run.environment()); //$NON-NLS-1$
		json.name("metrics").beginObject(); //$NON-NLS-1$
		progress.setWorkRemaining(Metric.values().length);
		for (Metric metric : Metric.values()) {
			progress.split(1);
			series(json.name(metric.key()), run.series(metric));
		}
		json.endObject().endObject();
	}

	private static void identity(JsonWriter json, Run run) throws IOException {
		json.name("run").value(run.id()).name("number").value(run.number()); //$NON-NLS-1$ //$NON-NLS-2$
		json.name("status").value(run.status().name()).name("message").value(run.message()); //$NON-NLS-1$ //$NON-NLS-2$
		json.name("submitted").value(run.submittedAt().toString()); //$NON-NLS-1$
		optional(json, "started", run.startedAt().map(Instant::toString)); //$NON-NLS-1$
		optional(json, "ended", run.endedAt().map(Instant::toString)); //$NON-NLS-1$
		json.name("epochs").value(run.epochs()).name("epochsTrained").value(run.epoch()); //$NON-NLS-1$ //$NON-NLS-2$
		json.name("iterationsTrained").value(run.iteration()); //$NON-NLS-1$
	}

	private static void task(JsonWriter json, Run run) throws IOException {
		json.name("experiment").value(run.experiment()).name("task").beginObject(); //$NON-NLS-1$ //$NON-NLS-2$
		json.name("dataset").value(run.task().dataset()).name("inputSize").value(run.task().inputSize()); //$NON-NLS-1$ //$NON-NLS-2$
		json.name("network").value(run.task().network()).name("seed").value(run.task().seed()).endObject(); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private static void provenance(JsonWriter json, Run run) throws IOException {
		json.name("provenance").beginObject(); //$NON-NLS-1$
		optional(json, "parent", run.parent()); //$NON-NLS-1$
		optional(json, "group", run.provenance().group()); //$NON-NLS-1$
		json.name("why").value(run.provenance().why()).name("asker").value(run.provenance().asker().name()); //$NON-NLS-1$ //$NON-NLS-2$
		optional(json, "resume", run.provenance().resume().map(Path::toString)); //$NON-NLS-1$
		json.endObject().name("placement").beginObject(); //$NON-NLS-1$
		json.name("command").value(run.placement().command()).name("device").value(run.placement().device()); //$NON-NLS-1$ //$NON-NLS-2$
		json.name("threads").value(run.placement().threads()).name("queue").value(run.placement().queue()).endObject(); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private static void annotation(JsonWriter json, Run run) throws IOException {
		json.name("annotation").beginObject().name("starred").value(run.annotation().starred()); //$NON-NLS-1$ //$NON-NLS-2$
		texts(json.name("tags"), run.annotation().tags()); //$NON-NLS-1$
		json.name("note").value(run.annotation().note()).endObject(); //$NON-NLS-1$
	}

	/** Columns, so that a program reads a curve in one go. */
	private static void series(JsonWriter json, Series series) throws IOException {
		json.beginObject().name("iteration").beginArray(); //$NON-NLS-1$
		for (int index = 0; index < series.size(); index++) {
			json.value((long) series.x(index));
		}
		json.endArray().name("epoch").beginArray(); //$NON-NLS-1$
		for (int index = 0; index < series.size(); index++) {
			json.value(series.epochNumber(index));
		}
		json.endArray().name("elapsedMillis").beginArray(); //$NON-NLS-1$
		for (int index = 0; index < series.size(); index++) {
			json.value(series.millisAt(index));
		}
		json.endArray().name("value").beginArray(); //$NON-NLS-1$
		for (int index = 0; index < series.size(); index++) {
			number(json, series.y(index));
		}
		json.endArray().endObject();
	}

	/** NaN and the infinities are strings, as in a run's own files: JSON has no numbers for them. */
	private static void number(JsonWriter json, double value) throws IOException {
		if (Double.isFinite(value)) {
			json.value(value);
		} else {
			json.value(Double.toString(value));
		}
	}

	private static void entries(JsonWriter json, Map<String, String> entries) throws IOException {
		json.beginObject();
		for (Map.Entry<String, String> entry : entries.entrySet()) {
			json.name(entry.getKey()).value(entry.getValue());
		}
		json.endObject();
	}

	private static void texts(JsonWriter json, Collection<String> texts) throws IOException {
		json.beginArray();
		for (String text : texts) {
			json.value(text);
		}
		json.endArray();
	}

	private static void optional(JsonWriter json, String name, Optional<String> value) throws IOException {
		if (value.isPresent()) {
			json.name(name).value(value.get());
		}
	}
}
