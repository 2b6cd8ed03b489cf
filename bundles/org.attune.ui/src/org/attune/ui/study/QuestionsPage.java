// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.attune.core.study.Answers;
import org.attune.core.study.Participation;
import org.attune.core.study.Stage;
import org.attune.model.study.Question;
import org.eclipse.swt.SWT;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.widgets.Label;

/** The questions before the tuning, or those after the final choice. What is wrong with an answer is told while it is typed. */
final class QuestionsPage implements StudyPage {
	private final Participation participation;
	private final Way way;
	private final List<Question> questions;
	private final List<QuestionRow> rows = new ArrayList<>();
	private ScrolledBody body;

	QuestionsPage(Participation participation, Way way) {
		this.participation = participation;
		this.way = way;
		this.questions = closing() ? participation.study().getClosing() : participation.study().getBackground();
	}

	private boolean closing() {
		return participation.stage() == Stage.CLOSING;
	}

	@Override
	public void create(PageArea area) {
		body = new ScrolledBody(area.body(), 16);
		final Label lead = new Label(body.content(), SWT.WRAP);
		lead.setText(closing() ? Messages.questions_closing : Messages.questions_background);
		GridDataFactory.fillDefaults().grab(true, false).hint(1, SWT.DEFAULT).applyTo(lead);
		for (Question question : questions) {
			final QuestionRow row = new QuestionRow(question, this::check);
			row.create(body.content(), participation.answers().getOrDefault(question.getId(), "")); //$NON-NLS-1$
			rows.add(row);
		}
		if (!closing() && !participation.study().getPages().isEmpty()) {
			area.button("back", Messages.page_back, Messages.page_backTip, () -> way.step(participation::back)); //$NON-NLS-1$
		}
		area.byDefault(area.button("answer", closing() ? Messages.questions_finish : Messages.questions_begin, //$NON-NLS-1$
				closing() ? Messages.questions_finishTip : Messages.questions_beginTip, this::answer));
	}

	private Map<String, String> answers() {
		final Map<String, String> answers = new LinkedHashMap<>();
		rows.forEach(row -> answers.put(row.id(), row.answer()));
		return answers;
	}

	private void check() {
		final Map<String, String> problems = Answers.problems(questions, answers());
		if (rows.stream().filter(row -> row.show(Optional.ofNullable(problems.get(row.id())))).count() > 0) {
			body.fit();
		}
	}

	/** Where something is wrong the first such answer gets the keyboard. */
	private void answer() {
		rows.forEach(QuestionRow::touch);
		final Map<String, String> answers = answers();
		final Map<String, String> problems = Answers.problems(questions, answers);
		if (problems.isEmpty()) {
			way.step(() -> participation.answer(answers));
		} else {
			way.tell(Messages.questions_problem);
			rows.stream().filter(row -> problems.containsKey(row.id())).findFirst().ifPresent(QuestionRow::setFocus);
		}
	}

	@Override
	public void setFocus() {
		rows.stream().findFirst().ifPresent(QuestionRow::setFocus);
	}
}
