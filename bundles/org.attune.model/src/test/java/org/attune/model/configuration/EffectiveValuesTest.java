// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.model.configuration;

import static org.attune.model.Experiments.assignment;
import static org.attune.model.Experiments.choice;
import static org.attune.model.Experiments.integer;
import static org.attune.model.Experiments.real;
import static org.attune.model.Experiments.set;
import static org.attune.model.Experiments.when;
import static org.attune.model.Experiments.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.attune.model.tuning.Experiment;
import org.attune.model.tuning.Hyperparameter;
import org.attune.model.tuning.TuningFactory;
import org.junit.jupiter.api.Test;

final class EffectiveValuesTest {
	private final Hyperparameter optimizer = choice("optimizer", "adam", "sgd");
	private final Hyperparameter rate = real("rate", "0.001");
	private final Hyperparameter momentum = when(real("momentum", "0.9"), optimizer, "sgd");

	@Test
	void onlyWhatAppliesIsUsedInTheOrderOfTheSpace() {
		final Experiment experiment = with(rate, optimizer, momentum);
		assertEquals(List.of("rate", "optimizer"), List.copyOf(EffectiveValues.of(experiment).values().keySet()));
		assertEquals(List.of("rate", "optimizer", "momentum"),
				List.copyOf(EffectiveValues.of(set(experiment, "optimizer", "sgd")).values().keySet()));
	}

	@Test
	void aValueIsTheChosenOneElseTheDefault() {
		final EffectiveValues values = EffectiveValues.of(set(with(rate, optimizer), "rate", "0.5"));
		assertEquals(Map.of("rate", "0.5", "optimizer", "adam"), values.values());
		assertEquals(List.of("rate"), values.explicit());
	}

	@Test
	void choosingTheDefaultIsExplicitYetTheSameConfiguration() {
		final Experiment experiment = with(rate, optimizer);
		final EffectiveValues left = EffectiveValues.of(experiment);
		final EffectiveValues chosen = EffectiveValues.of(set(experiment, "rate", "0.001"));
		assertEquals(List.of(), left.explicit());
		assertEquals(List.of("rate"), chosen.explicit());
		assertEquals(left.hash(), chosen.hash());
	}

	@Test
	void aChosenValueThatDoesNotApplyIsNotUsed() {
		final EffectiveValues values = EffectiveValues.of(set(with(optimizer, momentum), "momentum", "0.5"));
		assertEquals(Map.of("optimizer", "adam"), values.values());
		assertEquals(List.of(), values.explicit());
	}

	@Test
	void whatHasNeitherValueNorDefaultIsMissing() {
		assertEquals(Map.of(), EffectiveValues.of(with(integer("epochs"))).values());
		assertEquals(Map.of(), EffectiveValues.of(TuningFactory.eINSTANCE.createExperiment()).values());
	}

	@Test
	void numbersGetTheirCanonicalForm() {
		final Experiment experiment = set(set(with(rate, integer("epochs")), "rate", "2^-10"), "epochs", "1e1");
		assertEquals(Map.of("rate", "0.0009765625", "epochs", "10"), EffectiveValues.of(experiment).values());
	}

	@Test
	void whatIsNoNumberStaysAsTyped() {
		assertEquals(Map.of("rate", "fast"), EffectiveValues.of(set(with(rate), "rate", "fast")).values());
	}

	@Test
	void theHashDoesNotDependOnHowANumberIsWritten() {
		final Experiment experiment = with(rate, optimizer);
		final String hash = EffectiveValues.of(set(experiment, "rate", "0.001")).hash();
		for (String same : List.of("1e-3", "1E-03", ".001", "0.0010", "10^-3", " 0.001 ")) {
			assertEquals(hash, EffectiveValues.of(set(experiment, "rate", same)).hash(), same);
		}
		assertNotEquals(hash, EffectiveValues.of(set(experiment, "rate", "0.0011")).hash());
	}

	@Test
	void theHashDoesNotDependOnTheOrderOfTheSpace() {
		assertEquals(EffectiveValues.of(with(real("a", "1"), real("b", "2"))).hash(),
				EffectiveValues.of(with(real("b", "2"), real("a", "1"))).hash());
		assertNotEquals(EffectiveValues.of(with(real("a", "1"), real("b", "2"))).hash(),
				EffectiveValues.of(with(real("a", "2"), real("b", "1"))).hash());
	}

	@Test
	void theHashIsTheSha256OfTheCanonicalJson() {
		final EffectiveValues values = EffectiveValues.of(with(rate, optimizer));
		assertEquals("{\"optimizer\":\"adam\",\"rate\":\"0.001\"}", values.canonicalJson());
		// printf '{"optimizer":"adam","rate":"0.001"}' | sha256sum
		assertEquals("83771c677962651258aa21b530c57ce796976f1504e3fc4048cd49feb1cb14f5", values.hash());
	}

	@Test
	void theCanonicalJsonEscapesWhatItMust() {
		final Hyperparameter odd = choice("a\"b\\c", "x\ty\u0001\u00e9");
		assertEquals("{\"a\\\"b\\\\c\":\"x\\ty\\u0001\u00e9\"}", EffectiveValues.of(with(odd)).canonicalJson());
	}

	@Test
	void laterEditsDoNotReachASnapshot() {
		final Experiment experiment = set(with(rate), "rate", "0.5");
		final EffectiveValues before = EffectiveValues.of(experiment);
		assignment(experiment, "rate").unsetValue();
		assertEquals(Map.of("rate", "0.5"), before.values());
		assertTrue(before.explicit().contains("rate"));
	}
}
