// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.export.optuna;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.attune.core.run.GrowingRun;
import org.attune.core.run.Metric;
import org.attune.core.run.Run;
import org.attune.core.run.RunStatus;
import org.attune.model.preset.Presets;
import org.attune.model.tuning.Hyperparameter;
import org.attune.model.tuning.HyperparameterSpace;
import org.attune.model.tuning.Scale;
import org.attune.model.tuning.TuningFactory;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** The structure is that of optuna/storages/journal/_storage.py of Optuna 5.0, which was seen to read it. */
class OptunaExportTest {
	@TempDir
	Path folder;

	@Test
	void aStudyPerExperimentAndATrialPerRun() throws IOException {
		final List<JsonObject> lines = lines(Metric.VALIDATION_ACCURACY, Optional.empty());
		assertEquals("{\"op_code\":0,\"worker_id\":\"attune\",\"study_name\":\"/p/shapes.tuning\",\"directions\":[2]}", lines.getFirst().toString());
		assertEquals(List.of(1, 3, 2), lines.subList(1, 4).stream().map(line -> line.get("state").getAsInt()).toList());
		assertEquals(0.2, lines.get(1).get("value").getAsDouble());
		assertEquals("{\"1\":0.1,\"2\":0.2}", lines.get(1).get("intermediate_values").toString());
		assertEquals(0.1, lines.get(1).getAsJsonObject("params").get("learningRate").getAsDouble());
		assertEquals(1, lines.get(1).getAsJsonObject("params").get("optimizer").getAsDouble());
		assertEquals(0.001, attributes(lines.get(1), "learningRate").get("low").getAsDouble());
		assertTrue(lines.get(2).get("value").isJsonNull());
	}

	@Test
	void lossesAreMinimised() throws IOException {
		assertEquals("[1]", lines(Metric.VALIDATION_LOSS, Optional.empty()).getFirst().get("directions").toString());
	}

	@Test
	void theSpaceTellsRangeScaleAndChoices() throws IOException {
		final List<JsonObject> lines = lines(Metric.VALIDATION_ACCURACY,
				Optional.of(Presets.experiment(Presets.QUICK, "x").getSpace()));
		final JsonObject rate = attributes(lines.get(1), "learningRate");
		assertTrue(rate.get("log").getAsBoolean(), rate::toString);
		assertTrue(attributes(lines.get(1), "optimizer").getAsJsonArray("choices").size() > 2);
	}

	@Test
	void aValueBeyondTheRangeWidensIt() {
		final Hyperparameter size = TuningFactory.eINSTANCE.createHyperparameter();
		size.setMinimum(8);
		size.setMaximum(64);
		assertEquals(new OptunaDistribution.Number(true, 8, 64, false), OptunaDistribution.of(size, List.of("16")));
		assertEquals(new OptunaDistribution.Number(true, 4, 64, false), OptunaDistribution.of(size, List.of("4")));
		size.setScale(Scale.LOG);
		assertEquals(new OptunaDistribution.Number(true, 0, 64, false), OptunaDistribution.of(size, List.of("0")));
		assertEquals(new OptunaDistribution.Number(false, 8, 64, true), OptunaDistribution.of(size, List.of("8.5")));
	}

	private List<JsonObject> lines(Metric objective, Optional<HyperparameterSpace> space) throws IOException {
		final List<Run> runs = List.of(run(1, "0.1", "sgd", RunStatus.FINISHED), run(2, "0.01", "adam",
				RunStatus.DIVERGED),
				run(3, "0.001", "sgd", RunStatus.CANCELLED));
		new OptunaExport(objective, path -> space).write(runs, folder.resolve("journal.log"),
				new NullProgressMonitor());
		return Files.readAllLines(folder.resolve("journal.log")).stream().map(line ->
				JsonParser.parseString(line).getAsJsonObject()).toList();
	}

	private static JsonObject attributes(JsonObject trial, String id) {
		final String distribution = trial.getAsJsonObject("distributions").get(id).getAsString();
		return JsonParser.parseString(distribution).getAsJsonObject().getAsJsonObject("attributes");
	}

	private static Run run(int number, String rate, String optimizer, RunStatus status) {
		return GrowingRun.of(number, Path.of("/none/r" + number), "learningRate", rate, "optimizer", optimizer)
				.losses(8, 7, 6, Double.NaN, 4, 3, 2, 1).ended(status).run();
	}
}
