// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.attune.core.run.Metric;
import org.attune.model.configuration.Configurations;
import org.attune.model.configuration.EffectiveValues;
import org.attune.model.configuration.Studies;
import org.attune.model.file.StudyFile;
import org.attune.model.preset.StudyTemplates;
import org.attune.model.study.Study;
import org.attune.model.tuning.Experiment;
import org.attune.trace.ParticipantEvent.FinalChosen;
import org.attune.trace.TraceEvent;
import org.attune.trace.TraceEvent.Submitted;
import org.attune.trace.TraceWriter;
import org.attune.trace.TrainingEvent.EpochTrained;

import com.google.gson.Gson;

/** A study, and what its participants hand in, written as Attune writes it. */
final class HandedIn {
	static final String STUDY = "shapes-2026";
	private static final Gson JSON = new Gson();

	private final List<String> lines = new ArrayList<>();
	private final String session;

	private HandedIn(String session) {
		this.session = session;
	}

	/** A study file made of the template. */
	static Path study(Path file, String dataset, List<Long> seeds) throws Exception {
		final Study study = StudyTemplates.study(StudyTemplates.BLACK_MAGIC_2019);
		study.setId(STUDY);
		study.getTask().setDataset(dataset);
		study.getTask().setNetwork("lenet");
		study.getTask().setInputSize(16);
		study.getFinalChoice().getSeeds().clear();
		study.getFinalChoice().getSeeds().addAll(seeds);
		StudyFile.save(study, file);
		return file;
	}

	/** What is in effect where a participant sets these values. */
	static EffectiveValues values(Map<String, String> chosen) {
		final Experiment experiment = Studies.experiment(StudyTemplates.study(StudyTemplates.BLACK_MAGIC_2019), "");
		chosen.forEach((id, value) -> Configurations.assignment(experiment, id).orElseThrow().setValue(value));
		return EffectiveValues.of(experiment);
	}

	/** Good values but for the learning rate. */
	static EffectiveValues values(String learningRate) {
		return values(Map.of("epochs", "2", "batchSize", "8", "lossFunction", "cross_entropy", "optimizer", "sgd", "learningRate",
				learningRate));
	}

	/** A trace of somebody who tries some values and chooses them; the choice itself does not repeat them. */
	static void trace(Path folder, EffectiveValues values, double accuracy) {
		try (TraceWriter writer = TraceWriter.open(folder, UUID.randomUUID().toString(), InstantSource.system(), System::nanoTime,
				state -> { })) {
			writer.record(new TraceEvent.SessionStarted("0.1", "4.40", "25", "Linux"));
			writer.record(new Submitted("run-1", "/study/tuning.tuning", values.hash(), values.values(), values.explicit(), null));
			writer.record(new EpochTrained("run-1", 1, Map.of(Metric.VALIDATION_ACCURACY.key(), accuracy / 2)));
			writer.record(new EpochTrained("run-1", 2, Map.of(Metric.VALIDATION_ACCURACY.key(), accuracy)));
			writer.record(new FinalChosen("/study/tuning.tuning", values.hash(), "run-1"));
			writer.record(new TraceEvent.SessionEnded());
		}
	}

	/** An export as JSON lines, which has no checksums; a session of its own. */
	static HandedIn export() {
		return new HandedIn(UUID.randomUUID().toString());
	}

	HandedIn joined(String study, boolean rehearsal) {
		return event(Participant.JOINED, Map.of("study", study, "rehearsal", rehearsal));
	}

	HandedIn chose(EffectiveValues values) {
		return event(Participant.CHOSEN,
				Map.of("configurationHash", values.hash(), "values", values.values(), "explicit", values.explicit()));
	}

	HandedIn withdrew() {
		return event(Participant.WITHDRAWN, Map.of("study", STUDY));
	}

	HandedIn event(String type, Map<String, ?> data) {
		final int sequence = lines.size() + 1;
		lines.add(JSON.toJson(Map.of("session", session, "sequence", sequence, "time", Instant.ofEpochSecond(1_800_000_000L + sequence)
				.toString(), "monotonic", sequence, "schemaversion", 3, "type", type, "data", data)));
		return this;
	}

	void write(Path folder) throws IOException {
		Files.write(Files.createDirectories(folder).resolve("trace.jsonl"), lines);
	}

	String text() {
		return String.join("\n", lines) + '\n';
	}
}
