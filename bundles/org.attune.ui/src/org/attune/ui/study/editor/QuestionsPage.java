// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.study.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.attune.model.configuration.Studies;
import org.attune.model.study.Question;
import org.attune.model.study.QuestionType;
import org.attune.model.study.Study;
import org.attune.model.study.StudyFactory;
import org.attune.model.study.StudyPackage.Literals;
import org.attune.model.tuning.Choice;
import org.attune.model.tuning.TuningFactory;
import org.attune.model.tuning.TuningPackage;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.swt.widgets.Composite;

/** What participants are asked before and after the tuning. */
record QuestionsPage(StudyTab tab) {
	private static final int TEXT_LINES = 2;
	private static final int ID_WIDTH = 110;
	private static final int TEXT_WIDTH = 220;
	private static final int VALUE_WIDTH = 140;
	private static final int LABEL_WIDTH = 260;

	void create() {
		add(Messages.background_title, Messages.background_description, "background", Literals.STUDY__BACKGROUND); //$NON-NLS-1$
		add(Messages.closing_title, Messages.closing_description, "closing", Literals.STUDY__CLOSING); //$NON-NLS-1$
	}

	private void add(String title, String description, String key, EReference list) {
		final ListKind<Question> kind = new ListKind<>(key, title, Messages.questions_one, Messages.questions_tip, list,
				List.of(new ListKind.Column<>(Messages.question_id, ID_WIDTH,
						question -> Objects.toString(question.getId(), "")), //$NON-NLS-1$
						new ListKind.Column<>(Messages.question_text, TEXT_WIDTH,
								question -> Objects.toString(question.getText(), ""))), //$NON-NLS-1$
				this::question, this::details);
		tab.add(new ListSection<>(tab.section(title, description), tab.tools(), () -> study(), kind, true));
	}

	private Study study() {
		return tab.tools().document().study();
	}

	/** With an id that no other question has. */
	private Question question() {
		final List<String> taken = Studies.questions(study()).stream().map(Question::getId).toList();
		final Question question = StudyFactory.eINSTANCE.createQuestion();
		question.setId(IntStream.iterate(1, i -> i + 1).mapToObj(i -> "question-" + i) //$NON-NLS-1$
				.filter(id -> !taken.contains(id)).findFirst().orElseThrow());
		return question;
	}

	private List<StudyRow> details(Composite area, Question question) {
		Rows.layout(area);
		final List<StudyRow> rows = new ArrayList<>();
		final Rows fields = new Rows(tab.tools(), area, () -> question, rows);
		fields.page(Literals.QUESTION__TEXT, Messages.question_text, Messages.question_textTip, TEXT_LINES);
		fields.line(Literals.QUESTION__ID, Messages.question_id, Messages.question_idTip);
		fields.choice(Literals.QUESTION__TYPE, Messages.question_type, Messages.question_typeTip,
				List.of(new Option(QuestionType.NUMBER, Messages.question_number),
						new Option(QuestionType.CHOICE, Messages.question_choice),
						new Option(QuestionType.TEXT, Messages.question_freeText)));
		fields.check(Literals.QUESTION__REQUIRED, Messages.question_required, Messages.question_requiredTip);
		final BooleanSupplier number = () -> question.getType() == QuestionType.NUMBER;
		fields.number(Literals.QUESTION__MINIMUM, Messages.question_minimum, Messages.question_minimumTip,
				TextForm.REAL, "").when(number); //$NON-NLS-1$
		fields.number(Literals.QUESTION__MAXIMUM, Messages.question_maximum, Messages.question_maximumTip,
				TextForm.REAL, "").when(number); //$NON-NLS-1$
		fields.line(Literals.QUESTION__UNIT, Messages.question_unit, Messages.question_unitTip).when(number);
		rows.add(new ListSection<>(area, tab.tools(), () -> choosable(question), choices(question), false));
		return rows;
	}

	/** A question that is no choice needs none, unless it has some to be removed; null: it can have none. */
	private static Question choosable(Question question) {
		return question.getType() == QuestionType.CHOICE || !question.getChoices().isEmpty() ? question : null;
	}

	private ListKind<Choice> choices(Question question) {
		return new ListKind<>("choices", Messages.choices_title, Messages.choices_one, Messages.choices_tip, //$NON-NLS-1$
				Literals.QUESTION__CHOICES,
				List.of(new ListKind.Column<>(Messages.choice_value, VALUE_WIDTH,
						choice -> Objects.toString(choice.getValue(), "")), //$NON-NLS-1$
						new ListKind.Column<>(Messages.choice_label, LABEL_WIDTH,
								choice -> Objects.toString(choice.getLabel(), ""))), //$NON-NLS-1$
				() -> choice(question), this::choiceDetails);
	}

	private static Choice choice(Question question) {
		final Stream<String> values = IntStream.iterate(1, i -> i + 1).mapToObj(String::valueOf);
		final Choice choice = TuningFactory.eINSTANCE.createChoice();
		choice.setValue(values.filter(value -> question.getChoices().stream().noneMatch(one -> value.equals(one.getValue())))
				.findFirst().orElseThrow());
		return choice;
	}

	private List<StudyRow> choiceDetails(Composite area, Choice choice) {
		Rows.layout(area);
		final List<StudyRow> rows = new ArrayList<>();
		final Rows fields = new Rows(tab.tools(), area, () -> choice, rows);
		fields.line(TuningPackage.Literals.CHOICE__LABEL, Messages.choice_label, Messages.choice_labelTip);
		fields.line(TuningPackage.Literals.CHOICE__VALUE, Messages.choice_value, Messages.choice_valueTip);
		return rows;
	}
}
