// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.study;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import org.attune.model.configuration.Numbers;
import org.attune.model.study.Question;
import org.attune.model.study.QuestionType;

/** Answers to questions of a study: numbers as typed, of a choice its value, and texts, by the id of the question. */
public final class Answers {
	private Answers() {
	}

	/**
	 * What is wrong with answers, in the order of the questions.
	 *
	 * @param answers blank ones count as none
	 * @return sentences by the id of the question; empty: all is well
	 */
	public static Map<String, String> problems(List<Question> questions, Map<String, String> answers) {
		final Map<String, String> problems = new LinkedHashMap<>();
		for (Question question : questions) {
			problem(question, answers.getOrDefault(question.getId(), "").strip()) //$NON-NLS-1$
					.ifPresent(words -> problems.put(question.getId(), words));
		}
		return problems;
	}

	/** The answers to these questions, without blanks around them and without those that are empty. */
	static Map<String, String> given(List<Question> questions, Map<String, String> answers) {
		final Map<String, String> given = new LinkedHashMap<>();
		for (Question question : questions) {
			final String answer = answers.getOrDefault(question.getId(), "").strip(); //$NON-NLS-1$
			if (!answer.isEmpty()) {
				given.put(question.getId(), answer);
			}
		}
		return given;
	}

	private static Optional<String> problem(Question question, String answer) {
		if (answer.isEmpty()) {
			return question.isRequired() ? Optional.of(Messages.Answers_required) : Optional.empty();
		}
		return question.getType() == QuestionType.NUMBER ? number(question, answer)
				: question.getType() == QuestionType.CHOICE ? choice(question, answer) : Optional.empty();
	}

	private static Optional<String> number(Question question, String answer) {
		final OptionalDouble number = Numbers.parse(answer);
		if (number.isEmpty()) {
			return Optional.of(Messages.bind(Messages.Answers_noNumber, answer));
		}
		if (question.isSetMinimum() && number.getAsDouble() < question.getMinimum()) {
			return Optional.of(Messages.bind(Messages.Answers_small, Numbers.canonical(question.getMinimum())));
		}
		if (question.isSetMaximum() && number.getAsDouble() > question.getMaximum()) {
			return Optional.of(Messages.bind(Messages.Answers_large, Numbers.canonical(question.getMaximum())));
		}
		return Optional.empty();
	}

	private static Optional<String> choice(Question question, String answer) {
		return question.getChoices().stream().anyMatch(choice -> answer.equals(choice.getValue())) ? Optional.empty()
				: Optional.of(Messages.Answers_noChoice);
	}
}
