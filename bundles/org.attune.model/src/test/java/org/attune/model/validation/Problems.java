// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.model.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.attune.model.tuning.Experiment;
import org.eclipse.emf.ecore.EStructuralFeature;

/** Assertions about the problems of an experiment. */
final class Problems {
	private Problems() {
	}

	static void assertValid(Experiment experiment) {
		assertEquals(List.of(), ExperimentValidation.problems(experiment));
	}

	/** That the experiment has one problem, of this kind and with these words in its message. */
	static Problem assertOnly(Severity severity, EStructuralFeature feature, Experiment experiment, String... words) {
		final List<Problem> problems = ExperimentValidation.problems(experiment);
		assertEquals(1, problems.size(), () -> "problems: " + problems);
		return assertProblem(problems.get(0), severity, feature, words);
	}

	static Problem assertProblem(Problem problem, Severity severity, EStructuralFeature feature, String... words) {
		assertEquals(severity, problem.severity(), problem.message());
		assertEquals(feature, problem.feature(), problem.message());
		for (String word : words) {
			assertTrue(problem.message().contains(word), () -> "'" + word + "' in: " + problem.message());
		}
		assertFalse(problem.message().contains("{"), problem.message());
		assertTrue(problem.message().matches("(?s).+[.:] [A-Z].+\\.|.+: .+\\."), () -> "a remedy in: "
				+ problem.message());
		return problem;
	}
}
