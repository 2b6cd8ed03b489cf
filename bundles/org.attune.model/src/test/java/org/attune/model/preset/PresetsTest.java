// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.model.preset;

import static org.attune.model.Experiments.set;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.attune.model.configuration.Configurations;
import org.attune.model.configuration.EffectiveValues;
import org.attune.model.tuning.Choice;
import org.attune.model.tuning.Experiment;
import org.attune.model.tuning.Hyperparameter;
import org.attune.model.tuning.Role;
import org.attune.model.tuning.Scale;
import org.attune.model.validation.ExperimentValidation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PresetsTest {
	/** What the study's server applied where a participant left a field empty. */
	private static final Map<String, Double> APPLIED = Map.ofEntries(Map.entry("learningRate", 0.001),
			Map.entry("weightDecay", 0.0), Map.entry("epsilon", 1e-6), Map.entry("rho", 0.9),
			Map.entry("learningRateDecay", 0.0), Map.entry("initialAccumulator", 0.0), Map.entry("alpha", 0.75),
			Map.entry("lambda", 0.0001), Map.entry("momentum", 0.0), Map.entry("beta1", 0.9),
					Map.entry("beta2", 0.999));
	/** Which optimizers take which optional hyperparameters; all take the learning rate and the weight decay. */
	private static final Map<String, Set<String>> BY_OPTIMIZER = Map.of("adam_optimizer",
			Set.of("epsilon", "beta1", "beta2"), "ada_delta", Set.of("epsilon", "rho"), "ada_grad",
			Set.of("learningRateDecay", "initialAccumulator"), "averaged_sgd", Set.of("alpha", "lambda"), "rms_prop",
			Set.of("epsilon", "alpha", "momentum"), "sgd", Set.of("momentum"));
	private static final List<String> MANDATORY = List.of("epochs", "batchSize", "lossFunction", "optimizer");

	private final Experiment study = Presets.experiment(Presets.BLACK_MAGIC_2019, "Replication");

	@Test
	void thePresetForEverydayComesFirst() {
		assertEquals(List.of("quick", "black-magic-2019", "everything"),
				Presets.all().stream().map(Preset::id).toList());
		assertEquals(List.of("Everyday", "Black Magic 2019", "Full Control"),
				Presets.all().stream().map(Preset::label).toList());
	}

	@ParameterizedTest
	@ValueSource(strings = { "quick", "black-magic-2019", "everything" })
	void anExperimentFromAPresetIsReadyToTrain(String preset) {
		assertEquals(List.of(), ExperimentValidation.problems(Presets.experiment(preset, "New")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "quick", "black-magic-2019", "everything" })
	void everyHyperparameterSaysWhatItIs(String preset) {
		for (Hyperparameter hyperparameter : Presets.experiment(preset, "New").getSpace().getHyperparameters()) {
			assertFalse(hyperparameter.getLabel().isBlank(), hyperparameter.getId());
			assertTrue(hyperparameter.getDescription().endsWith("."), hyperparameter.getId());
			assertTrue(hyperparameter.getChoices().stream().noneMatch(choice -> choice.getLabel().isBlank()));
		}
	}

	@Test
	void anExperimentHasItsOwnNameAndNoNotes() {
		assertEquals("Replication", study.getName());
		assertNull(study.getNotes());
		assertEquals("black-magic-2019", study.getSpace().getId());
		assertEquals("generated:shapes", study.getTask().getDataset());
	}

	@Test
	void everyExperimentHasItsOwnCopyOfTheSpace() {
		assertNotSame(study.getSpace(), Presets.experiment(Presets.BLACK_MAGIC_2019, "Other").getSpace());
		assertNull(study.eResource());
	}

	@Test
	void anUnknownPresetIsRefused() {
		assertThrows(IllegalArgumentException.class, () -> Presets.experiment("black-magic", "New"));
	}

	@Test
	void theStudyHasFourMandatoryAndElevenOptionalHyperparameters() {
		final List<Hyperparameter> all = study.getSpace().getHyperparameters();
		assertEquals(15, all.size());
		assertEquals(MANDATORY, all.stream().filter(hyperparameter -> hyperparameter.getRole() == Role.MANDATORY)
				.map(Hyperparameter::getId).toList());
		assertEquals(APPLIED.keySet(), Set.copyOf(all.stream()
				.filter(hyperparameter -> hyperparameter.getRole() == Role.OPTIONAL).map(Hyperparameter::getId)
						.toList()));
	}

	@Test
	void theDefaultsAreThoseThatTheStudyApplied() {
		APPLIED.forEach((id, value) -> assertEquals(value, Double.parseDouble(hyperparameter(id).getDefaultValue()),
				id));
	}

	@Test
	void aMandatoryHyperparameterHasNoDefaultButAnInitialValue() {
		MANDATORY.forEach(id -> assertFalse(hyperparameter(id).isSetDefaultValue(), id));
		assertEquals(MANDATORY, EffectiveValues.of(study).explicit());
		final Map<String, String> initial = new LinkedHashMap<>(EffectiveValues.of(study).values());
		initial.keySet().retainAll(MANDATORY);
		assertEquals(Map.of("epochs", "10", "batchSize", "64", "lossFunction", "cross_entropy", "optimizer",
				"adam_optimizer"), initial);
	}

	@Test
	void eachOptimizerHasItsOwnHyperparameters() {
		BY_OPTIMIZER.forEach((optimizer, own) -> {
			final Set<String> expected = new TreeSet<>(own);
			expected.addAll(MANDATORY);
			expected.addAll(Set.of("learningRate", "weightDecay"));
			assertEquals(expected,
					new TreeSet<>(EffectiveValues.of(set(study, "optimizer", optimizer)).values().keySet()), optimizer);
		});
	}

	@Test
	void theChoicesHaveTheStudysNames() {
		assertEquals(List.of("adam_optimizer", "ada_delta", "ada_grad", "averaged_sgd", "rms_prop", "sgd"),
				choices("optimizer"));
		assertEquals(List.of("cross_entropy", "l1_loss", "mean_squared_loss", "negative_log_likelihood"),
				choices("lossFunction"));
	}

	@Test
	void unitsAndScalesAreGiven() {
		assertEquals("epochs", hyperparameter("epochs").getUnit());
		assertEquals("images", hyperparameter("batchSize").getUnit());
		for (String id : List.of("learningRate", "weightDecay", "epsilon", "lambda")) {
			assertEquals(Scale.LOG, hyperparameter(id).getScale(), id);
		}
		assertEquals(Scale.LINEAR, hyperparameter("momentum").getScale());
	}

	@ParameterizedTest
	@ValueSource(strings = { "learningRate=0", "learningRate=-1", "epochs=0", "batchSize=0.5", "weightDecay=-1e-9",
			"beta1=1", "beta2=-0.1", "epsilon=-1" })
	void impossibleValuesAreOutOfRange(String setting) {
		final String[] parts = setting.split("=");
		assertEquals(List.of(parts[0]), ExperimentValidation.problems(set(study, parts[0], parts[1])).stream()
				.map(problem -> problem.hyperparameter()).toList());
	}

	@ParameterizedTest
	@ValueSource(strings = { "learningRate=2000", "epochs=1200", "batchSize=1", "weightDecay=0", "beta1=0",
			"epsilon=0" })
	void whatParticipantsTriedIsPossible(String setting) {
		final String[] parts = setting.split("=");
		assertEquals(List.of(), ExperimentValidation.problems(set(study, parts[0], parts[1])));
	}

	@Test
	void theEverydayPresetIsShort() {
		final Experiment everyday = Presets.experiment(Presets.QUICK, "Everyday");
		assertEquals(List.of("epochs", "batchSize", "optimizer", "lossFunction", "learningRate", "weightDecay",
				"momentum", "schedule", "flip"),
				everyday.getSpace().getHyperparameters().stream().map(Hyperparameter::getId).toList());
		assertFalse(EffectiveValues.of(everyday).values().containsKey("momentum"));
		assertEquals("0.9", EffectiveValues.of(set(everyday, "optimizer", "sgd")).values().get("momentum"));
		assertEquals(List.of("adam_optimizer", "adamw", "sgd"), choices(everyday, "optimizer"));
		assertEquals(List.of("none", "cosine"), choices(everyday, "schedule"));
		assertEquals("none", EffectiveValues.of(everyday).values().get("schedule"));
		assertEquals("false", EffectiveValues.of(everyday).values().get("flip"));
	}

	private Hyperparameter hyperparameter(String id) {
		return Configurations.hyperparameter(study, id).orElseThrow();
	}

	private List<String> choices(String id) {
		return choices(study, id);
	}

	private static List<String> choices(Experiment experiment, String id) {
		return Configurations.hyperparameter(experiment, id).orElseThrow().getChoices().stream().map(Choice::getValue)
				.toList();
	}
}
