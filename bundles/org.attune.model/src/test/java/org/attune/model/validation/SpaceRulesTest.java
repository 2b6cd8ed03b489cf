// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.model.validation;

import static org.attune.model.Experiments.choice;
import static org.attune.model.Experiments.flag;
import static org.attune.model.Experiments.integer;
import static org.attune.model.Experiments.real;
import static org.attune.model.Experiments.set;
import static org.attune.model.Experiments.when;
import static org.attune.model.Experiments.with;
import static org.attune.model.validation.Problems.assertOnly;
import static org.attune.model.validation.Problems.assertProblem;
import static org.attune.model.validation.Problems.assertValid;
import static org.attune.model.validation.Severity.ERROR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;

import org.attune.model.tuning.Experiment;
import org.attune.model.tuning.Hyperparameter;
import org.attune.model.tuning.TuningFactory;
import org.attune.model.tuning.TuningPackage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SpaceRulesTest {
	private final Hyperparameter rate = real("rate", "0.1");

	@Test
	void anEmptySpaceIsRefused() {
		assertOnly(ERROR, TuningPackage.Literals.HYPERPARAMETER_SPACE__HYPERPARAMETERS, with(), "empty");
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "", " " })
	void aHyperparameterNeedsAnId(String id) {
		rate.setId(id);
		assertOnly(ERROR, TuningPackage.Literals.HYPERPARAMETER__ID, with(rate), "The rate");
	}

	@Test
	void theLaterOfTwoEqualIdsIsReported() {
		final Hyperparameter second = real("rate", "0.2");
		final Problem problem = assertOnly(ERROR, TuningPackage.Literals.HYPERPARAMETER__ID, with(rate, second),
				"rate");
		assertSame(second, problem.target());
		assertEquals("rate", problem.hyperparameter());
	}

	@Test
	void idsDifferByCase() {
		assertValid(with(rate, real("Rate", "0.2")));
	}

	@ParameterizedTest
	@CsvSource({ "1, 0, false, false", "1, 1, true, false", "1, 1, false, true", "NaN, 1, false, false",
			"0, NaN, false, false" })
	void aRangeWithoutNumbersIsRefused(double minimum, double maximum, boolean above, boolean below) {
		rate.unsetDefaultValue();
		rate.setMinimum(minimum);
		rate.setMaximum(maximum);
		rate.setMinimumExclusive(above);
		rate.setMaximumExclusive(below);
		final Problem problem = ExperimentValidation.problems(with(rate)).get(0);
		assertProblem(problem, ERROR, TuningPackage.Literals.HYPERPARAMETER__MINIMUM, "The rate");
	}

	@ParameterizedTest
	@CsvSource({ "0.1, 0.1, false, false", "0, 1, true, true", "-Infinity, Infinity, true, true" })
	void aRangeWithNumbersIsValid(double minimum, double maximum, boolean above, boolean below) {
		rate.setMinimum(minimum);
		rate.setMaximum(maximum);
		rate.setMinimumExclusive(above);
		rate.setMaximumExclusive(below);
		assertValid(with(rate));
	}

	@Test
	void aDefaultOutsideOfTheRangeIsRefused() {
		rate.setMaximum(0.05);
		assertOnly(ERROR, TuningPackage.Literals.HYPERPARAMETER__DEFAULT_VALUE, with(rate), "The rate", "at most 0.05");
	}

	@Test
	void aDefaultThatIsNoChoiceIsRefused() {
		final Hyperparameter optimizer = choice("optimizer", "adam", "sgd");
		optimizer.setDefaultValue("rms");
		assertOnly(ERROR, TuningPackage.Literals.HYPERPARAMETER__DEFAULT_VALUE, with(optimizer), "rms", "adam, sgd");
	}

	@Test
	void aDefaultThatIsNoNumberIsRefused() {
		rate.setDefaultValue("small");
		assertOnly(ERROR, TuningPackage.Literals.HYPERPARAMETER__DEFAULT_VALUE, with(rate), "small");
	}

	@Test
	void aCategoricalHyperparameterNeedsChoices() {
		final Hyperparameter optimizer = choice("optimizer", "adam");
		optimizer.getChoices().clear();
		optimizer.unsetDefaultValue();
		final Problem problem = ExperimentValidation.problems(with(optimizer)).get(0);
		assertProblem(problem, ERROR, TuningPackage.Literals.HYPERPARAMETER__CHOICES, "The optimizer");
	}

	@Test
	void choicesNeedDifferentValues() {
		assertOnly(ERROR, TuningPackage.Literals.HYPERPARAMETER__CHOICES,
				with(choice("optimizer", "adam", "sgd", "sgd")), "sgd");
		assertOnly(ERROR, TuningPackage.Literals.HYPERPARAMETER__CHOICES, with(choice("optimizer", "adam", "")),
				"without a value");
	}

	@Test
	void aConditionOnAHyperparameterOfAnotherSpaceIsRefused() {
		final Hyperparameter stranger = with(choice("optimizer", "adam")).getSpace().getHyperparameters().get(0);
		assertOnly(ERROR, TuningPackage.Literals.HYPERPARAMETER__APPLIES_WHEN, with(when(rate, stranger, "adam")),
				"not in the space");
	}

	@Test
	void aConditionNeedsValues() {
		final Hyperparameter optimizer = choice("optimizer", "adam");
		assertOnly(ERROR, TuningPackage.Literals.HYPERPARAMETER__APPLIES_WHEN, with(optimizer, when(rate, optimizer)),
				"The rate", "The optimizer");
	}

	@Test
	void aConditionOnAnImpossibleValueIsRefused() {
		final Hyperparameter optimizer = choice("optimizer", "adam");
		assertOnly(ERROR, TuningPackage.Literals.HYPERPARAMETER__APPLIES_WHEN,
				with(optimizer, when(rate, optimizer, "adam", "sdg")), "sdg");
	}

	@Test
	void conditionsOnChoicesNumbersAndSwitchesAreValid() {
		final Hyperparameter optimizer = choice("optimizer", "adam", "sgd");
		final Hyperparameter nesterov = when(flag("nesterov"), optimizer, "sgd");
		assertValid(with(optimizer, nesterov, rate, when(real("a", "0"), nesterov, "true"),
				when(real("b", "0"), rate, "1e-1")));
	}

	@Test
	void aCycleIsReportedAtEachOfItsMembersWithItsPath() {
		final Hyperparameter a = real("a", "0");
		final Hyperparameter b = when(real("b", "0"), a, "0");
		when(a, b, "0");
		final List<Problem> problems = ExperimentValidation.problems(with(a, b, when(rate, a, "0")));
		assertEquals(List.of("a", "b"), problems.stream().map(Problem::hyperparameter).toList());
		assertProblem(problems.get(0), ERROR, TuningPackage.Literals.HYPERPARAMETER__APPLIES_WHEN,
				"The a \u2192 The b \u2192 The a");
	}

	@Test
	void everyHyperparameterNeedsAnAssignment() {
		final Experiment experiment = with(rate);
		experiment.getSpace().getHyperparameters().add(integer("epochs"));
		final Problem problem = assertOnly(ERROR, TuningPackage.Literals.CONFIGURATION__ASSIGNMENTS, experiment,
				"The epochs");
		assertEquals("epochs", problem.hyperparameter());
	}

	@Test
	void twoAssignmentsOfOneHyperparameterAreRefused() {
		final Experiment experiment = set(with(rate, real("decay", "0")), "decay", "1");
		experiment.getConfiguration().getAssignments().get(1).setHyperparameter(rate);
		assertEquals(List.of("The rate has several values. Remove all but one.",
				"The decay is missing from the configuration. Close the file and open it again to have it added."),
				ExperimentValidation.problems(experiment).stream().map(Problem::message).toList());
	}

	@Test
	void anAssignmentOfNoHyperparameterOfTheSpaceIsRefused() {
		final Experiment experiment = with(rate);
		experiment.getConfiguration().getAssignments().add(TuningFactory.eINSTANCE.createAssignment());
		assertOnly(ERROR, TuningPackage.Literals.ASSIGNMENT__HYPERPARAMETER, experiment, "no hyperparameter");
	}
}
