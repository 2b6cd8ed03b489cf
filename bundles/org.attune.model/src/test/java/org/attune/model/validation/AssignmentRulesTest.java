// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.model.validation;

import static org.attune.model.Experiments.assignment;
import static org.attune.model.Experiments.choice;
import static org.attune.model.Experiments.flag;
import static org.attune.model.Experiments.integer;
import static org.attune.model.Experiments.real;
import static org.attune.model.Experiments.set;
import static org.attune.model.Experiments.when;
import static org.attune.model.Experiments.with;
import static org.attune.model.validation.Problems.assertOnly;
import static org.attune.model.validation.Problems.assertValid;
import static org.attune.model.validation.Severity.ERROR;
import static org.attune.model.validation.Severity.WARNING;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;

import org.attune.model.tuning.Experiment;
import org.attune.model.tuning.Hyperparameter;
import org.attune.model.tuning.Reason;
import org.attune.model.tuning.TuningPackage;
import org.eclipse.emf.ecore.EAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AssignmentRulesTest {
	private static final EAttribute VALUE = TuningPackage.Literals.ASSIGNMENT__VALUE;

	private final Hyperparameter rate = real("rate", "0.1");
	private final Hyperparameter epochs = integer("epochs");

	@Test
	void aMandatoryValueMustBeSet() {
		final Experiment experiment = with(epochs);
		final Problem problem = assertOnly(ERROR, VALUE, experiment, "The epochs has no value");
		assertSame(assignment(experiment, "epochs"), problem.target());
		assertEquals("epochs", problem.hyperparameter());
		assertValid(set(experiment, "epochs", "3"));
	}

	@Test
	void anOptionalValueMayBeLeftAtItsDefault() {
		assertValid(with(rate));
	}

	@Test
	void anOptionalValueWithoutDefaultMustBeSet() {
		rate.unsetDefaultValue();
		assertOnly(ERROR, VALUE, with(rate), "no default");
		assertValid(set(with(rate), "rate", "1"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "  " })
	void anEmptyTextIsNoValue(String text) {
		assertOnly(ERROR, VALUE, set(with(rate), "rate", text), "empty");
	}

	@ParameterizedTest
	@ValueSource(strings = { "fast", "0,1", "NaN", "1e999", "it's {0}" })
	void aTextThatIsNoNumberIsRefusedWithExamples(String text) {
		final Problem problem = ExperimentValidation.problems(set(with(rate), "rate", text)).get(0);
		assertEquals("The rate: '" + text
				+ "' is not a number. Enter one with a decimal point, such as 0.001, 1e-3 or 2^-10.",
				problem.message());
	}

	@ParameterizedTest
	@ValueSource(strings = { "0.001", "1e-3", "2^-10", "-5", " 7 " })
	void everyWayToWriteANumberIsValid(String text) {
		assertValid(set(with(rate), "rate", text));
	}

	@ParameterizedTest
	@ValueSource(strings = { "2.5", "1e-3", "2^-1" })
	void aFractionIsNoInteger(String text) {
		assertOnly(ERROR, VALUE, set(with(epochs), "epochs", text), "whole number");
	}

	@ParameterizedTest
	@ValueSource(strings = { "3", "1e3", "2^5", "3.0", "2147483647" })
	void wholeNumbersAreIntegersHoweverWritten(String text) {
		assertValid(set(with(epochs), "epochs", text));
	}

	@ParameterizedTest
	@ValueSource(strings = { "2147483648", "1e12", "-1e12" })
	void anIntegerBeyondThirtyTwoBitsIsRefused(String text) {
		assertOnly(ERROR, VALUE, set(with(epochs), "epochs", text), "2147483647");
	}

	@ParameterizedTest
	@CsvSource({ "false, false, 0, true", "false, false, 1, true", "false, false, -0.001, false",
			"false, false, 1.001, false",
			"true, true, 0, false", "true, true, 1, false", "true, true, 0.5, true", "true, false, 1, true",
			"false, true, 0, true" })
	void boundsAreInclusiveOrExclusive(boolean above, boolean below, String value, boolean valid) {
		rate.setMinimum(0);
		rate.setMaximum(1);
		rate.setMinimumExclusive(above);
		rate.setMaximumExclusive(below);
		rate.setDefaultValue("0.5");
		final Experiment experiment = set(with(rate), "rate", value);
		if (valid) {
			assertValid(experiment);
		} else {
			assertOnly(ERROR, VALUE, experiment, "must be " + (above ? "more than" : "at least") + " 0 and "
					+ (below ? "less than" : "at most") + " 1", value);
		}
	}

	@Test
	void withoutBoundsAnyNumberIsInRange() {
		assertValid(set(with(rate), "rate", "-1e300"));
		assertEquals("", ValueRange.of(rate).text());
	}

	@Test
	void oneBoundIsEnough() {
		epochs.setMinimum(1);
		assertOnly(ERROR, VALUE, set(with(epochs), "epochs", "0"), "must be at least 1, but is 0");
		assertValid(set(with(epochs), "epochs", "1"));
	}

	@Test
	void onlyChoicesCanBeChosen() {
		final Experiment experiment = with(choice("optimizer", "adam", "sgd"));
		assertOnly(ERROR, VALUE, set(experiment, "optimizer", "Adam"), "'Adam'", "adam, sgd");
		assertValid(set(experiment, "optimizer", "sgd"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "yes", "1", "True", "on" })
	void aSwitchIsTrueOrFalse(String text) {
		assertOnly(ERROR, VALUE, set(with(flag("nesterov")), "nesterov", text), text);
		assertValid(set(with(flag("nesterov")), "nesterov", "true"));
		assertValid(set(with(flag("nesterov")), "nesterov", "false"));
	}

	@Test
	void aValueThatDoesNotApplyIsAWarningThatNamesTheCircumstance() {
		final Hyperparameter optimizer = choice("optimizer", "adam", "sgd");
		final Experiment experiment = set(with(optimizer, when(rate, optimizer, "sgd")), "rate", "0.5");
		assertOnly(WARNING, VALUE, experiment, "The rate is set", "The optimizer = ADAM");
		assertValid(set(experiment, "optimizer", "sgd"));
	}

	@Test
	void aWrongValueThatDoesNotApplyKeepsNobodyFromTraining() {
		final Hyperparameter optimizer = choice("optimizer", "adam", "sgd");
		assertOnly(WARNING, VALUE, set(with(optimizer, when(rate, optimizer, "sgd")), "rate", "fast"), "no effect");
	}

	@Test
	void aMandatoryValueThatDoesNotApplyMayBeMissing() {
		final Hyperparameter optimizer = choice("optimizer", "adam", "sgd");
		assertValid(with(optimizer, when(epochs, optimizer, "sgd")));
	}

	@Test
	void anotherReasonNeedsItsText() {
		final Experiment experiment = with(rate);
		assignment(experiment, "rate").setReason(Reason.OTHER);
		assertOnly(ERROR, TuningPackage.Literals.ASSIGNMENT__REASON_TEXT, experiment, "The rate");
		assignment(experiment, "rate").setReasonText(" ");
		assertOnly(ERROR, TuningPackage.Literals.ASSIGNMENT__REASON_TEXT, experiment, "The rate");
		assignment(experiment, "rate").setReasonText("a paper");
		assertValid(experiment);
	}

	@ParameterizedTest
	@EnumSource(value = Reason.class, names = "OTHER", mode = EnumSource.Mode.EXCLUDE)
	void theOtherReasonsNeedNone(Reason reason) {
		final Experiment experiment = with(rate);
		assignment(experiment, "rate").setReason(reason);
		assertValid(experiment);
	}

	@Test
	void aTextCanBeCheckedBeforeItIsSet() {
		assertEquals(Optional.empty(), ValueRules.fault(rate, "1e-3"));
		assertTrue(ValueRules.fault(rate, "x").orElseThrow().contains("'x' is not a number"));
	}

	@Test
	void problemsComeInTheOrderOfTheContent() {
		final Experiment experiment = set(with(rate, epochs), "rate", "x");
		experiment.getTask().setSeed(0);
		assertEquals("[, rate, epochs]",
				ExperimentValidation.problems(experiment).stream().map(Problem::hyperparameter).toList().toString());
	}
}
