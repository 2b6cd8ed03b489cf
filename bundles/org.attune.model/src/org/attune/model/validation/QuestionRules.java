// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.model.validation;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.attune.model.configuration.Numbers;
import org.attune.model.configuration.Studies;
import org.attune.model.study.Question;
import org.attune.model.study.QuestionType;
import org.attune.model.study.Study;
import org.attune.model.study.StudyPackage;
import org.attune.model.tuning.Choice;

/** The constraints of a question. */
record QuestionRules(Question question, Findings findings) {
	/** A column's name in every table that an answer may end up in. */
	private static final Pattern ID = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");

	void check() {
		checkId();
		if (StudyTextRules.isBlank(question.getText())) {
			findings.error(StudyPackage.Literals.QUESTION__TEXT, RuleMessage.QUESTION_TEXT.text(name()));
		}
		checkRange();
		if (question.getType() == QuestionType.CHOICE) {
			checkChoices();
		} else if (!question.getChoices().isEmpty()) {
			findings.warning(StudyPackage.Literals.QUESTION__CHOICES,
					RuleMessage.QUESTION_CHOICES_UNUSED.text(name()));
		}
	}

	private void checkId() {
		final String id = question.getId();
		if (id == null || !ID.matcher(id).matches()) {
			findings.error(StudyPackage.Literals.QUESTION__ID, RuleMessage.QUESTION_ID.text(name(), id == null ? "" : id));
		} else if (earlier().anyMatch(other -> id.equals(other.getId()))) {
			findings.error(StudyPackage.Literals.QUESTION__ID, RuleMessage.QUESTION_ID_DUPLICATE.text(id));
		}
	}

	private Stream<Question> earlier() {
		return question.eContainer() instanceof Study study
				? Studies.questions(study).stream().takeWhile(other -> other != question) : Stream.empty();
	}

	private void checkRange() {
		final boolean range = question.isSetMinimum() || question.isSetMaximum();
		if (question.getType() != QuestionType.NUMBER && range) {
			findings.warning(StudyPackage.Literals.QUESTION__MINIMUM, RuleMessage.QUESTION_RANGE_UNUSED.text(name()));
		} else if (question.isSetMinimum() && question.isSetMaximum()
				&& !(question.getMinimum() <= question.getMaximum())) {
			findings.error(StudyPackage.Literals.QUESTION__MINIMUM, RuleMessage.QUESTION_RANGE.text(name(),
					Numbers.canonical(question.getMinimum()), Numbers.canonical(question.getMaximum())));
		}
	}

	private void checkChoices() {
		if (question.getChoices().size() < 2) {
			choices(RuleMessage.QUESTION_CHOICES, "");
		}
		final Set<String> known = new HashSet<>();
		for (Choice choice : question.getChoices()) {
			if (StudyTextRules.isBlank(choice.getValue()) || StudyTextRules.isBlank(choice.getLabel())) {
				choices(RuleMessage.QUESTION_CHOICE_EMPTY, "");
			} else if (!known.add(choice.getValue())) {
				choices(RuleMessage.QUESTION_CHOICE_DUPLICATE, choice.getValue());
			}
		}
	}

	private void choices(RuleMessage message, String value) {
		findings.error(StudyPackage.Literals.QUESTION__CHOICES, message.text(name(), value));
	}

	/** What a person recognises the question by. */
	private String name() {
		return Stream.of(question.getText(), question.getId()).filter(text -> !StudyTextRules.isBlank(text)).findFirst()
				.orElse("");
	}
}
