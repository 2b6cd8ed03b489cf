// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.study;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.attune.model.configuration.Numbers;
import org.attune.model.study.Question;
import org.attune.model.study.QuestionType;
import org.attune.model.tuning.Choice;
import org.attune.ui.guidance.SpokenName;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** One question with the control that takes its answer, and below what is wrong with that. */
final class QuestionRow {
	private static final int NUMBER_WIDTH = 110;
	private static final int CHOICE_WIDTH = 300;
	private static final int TEXT_WIDTH = 420;
	private static final int TEXT_LINES = 4;
	private final Question question;
	private final Runnable changed;
	private Control control;
	private Label problem;
	private String fault = ""; //$NON-NLS-1$
	private boolean touched;

	/** @param changed called after each change of the answer */
	QuestionRow(Question question, Runnable changed) {
		this.question = question;
		this.changed = changed;
	}

	/** @param answer what is shown at first */
	void create(Composite parent, String answer) {
		final Composite row = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(6, 4).applyTo(row);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
		final Label text = new Label(row, SWT.WRAP);
		text.setText(PageArea.escaped(words()));
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(1, SWT.DEFAULT).applyTo(text);
		control = switch (question.getType()) {
		case NUMBER -> number(row, answer);
		case CHOICE -> choice(row, answer);
		case TEXT -> text(row, answer);
		};
		control.setData(PageArea.KEY, "study.answer." + question.getId()); //$NON-NLS-1$
		control.setToolTipText(tip());
		control.addListener(SWT.FocusOut, event -> touch());
		SpokenName.give(control, words(), () -> fault.isEmpty() ? tip() : fault);
		problem(row);
	}

	private String words() {
		final String text = Objects.toString(question.getText(), question.getId());
		return question.isRequired() ? NLS.bind(Messages.question_required, text) : text;
	}

	private Control number(Composite row, String answer) {
		final Text number = new Text(row, SWT.BORDER | SWT.SINGLE);
		number.setText(answer);
		GridDataFactory.swtDefaults().hint(NUMBER_WIDTH, SWT.DEFAULT).applyTo(number);
		number.addListener(SWT.Modify, event -> edited());
		final Label unit = new Label(row, SWT.WRAP);
		unit.setText(PageArea.escaped(unit()));
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(unit);
		return number;
	}

	private Control choice(Composite row, String answer) {
		final Combo choice = new Combo(row, SWT.DROP_DOWN | SWT.READ_ONLY);
		if (!question.isRequired()) {
			choice.add(""); //$NON-NLS-1$
		}
		question.getChoices().forEach(each -> choice.add(label(each)));
		final List<String> values = question.getChoices().stream().map(Choice::getValue).toList();
		choice.select(values.indexOf(answer) < 0 ? -1 : values.indexOf(answer) + offset());
		GridDataFactory.swtDefaults().span(2, 1).hint(CHOICE_WIDTH, SWT.DEFAULT).applyTo(choice);
		choice.addListener(SWT.Selection, event -> edited());
		return choice;
	}

	private Control text(Composite row, String answer) {
		final Text text = new Text(row, SWT.BORDER | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL);
		text.setText(answer);
		text.addListener(SWT.Modify, event -> edited());
		text.addListener(SWT.Traverse, event -> event.doit |= event.detail == SWT.TRAVERSE_TAB_NEXT
				|| event.detail == SWT.TRAVERSE_TAB_PREVIOUS); // Tab leads on, as in the other answers
		GridDataFactory.swtDefaults().span(2, 1).hint(TEXT_WIDTH, TEXT_LINES * text.getLineHeight()).applyTo(text);
		return text;
	}

	private void problem(Composite row) {
		problem = new Label(row, SWT.WRAP);
		problem.setForeground(JFaceResources.getColorRegistry().get("ERROR_COLOR")); //$NON-NLS-1$
		problem.setData(PageArea.KEY, "study.problem." + question.getId()); //$NON-NLS-1$
		problem.setVisible(false);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(1, SWT.DEFAULT).exclude(true).applyTo(problem);
	}

	/** One empty entry takes an answer back. */
	private int offset() {
		return question.isRequired() ? 0 : 1;
	}

	private static String label(Choice choice) {
		return Objects.toString(choice.getLabel(), choice.getValue());
	}

	/** The unit and the range, as far as there are any, as "months, from 0". */
	private String unit() {
		final String unit = Objects.toString(question.getUnit(), "").strip(); //$NON-NLS-1$
		final String range = range();
		return unit.isEmpty() || range.isEmpty() ? unit + range : NLS.bind(Messages.question_unitRange, unit, range);
	}

	private String range() {
		final String low = question.isSetMinimum() ? Numbers.canonical(question.getMinimum()) : ""; //$NON-NLS-1$
		final String high = question.isSetMaximum() ? Numbers.canonical(question.getMaximum()) : ""; //$NON-NLS-1$
		if (low.isEmpty()) {
			return high.isEmpty() ? "" : NLS.bind(Messages.question_to, high); //$NON-NLS-1$
		}
		return high.isEmpty() ? NLS.bind(Messages.question_from, low) : NLS.bind(Messages.question_range, low, high);
	}

	private String tip() {
		final String kind = switch (question.getType()) {
		case NUMBER -> Messages.question_numberTip;
		case CHOICE -> Messages.question_choiceTip;
		case TEXT -> Messages.question_textTip;
		};
		final String more = question.getType() == QuestionType.NUMBER ? unit() : ""; //$NON-NLS-1$
		return (more.isEmpty() ? kind : NLS.bind(Messages.question_unitRange, kind, more)) + '\n'
				+ (question.isRequired() ? Messages.question_requiredTip : Messages.question_optionalTip);
	}

	String id() {
		return question.getId();
	}

	/** The answer as a file has it; empty: none. */
	String answer() {
		if (control instanceof Combo choice) {
			final int index = choice.getSelectionIndex() - offset();
			return index < 0 ? "" : question.getChoices().get(index).getValue(); //$NON-NLS-1$
		}
		return ((Text) control).getText().strip();
	}

	private void edited() {
		touched = true;
		changed.run();
	}

	/** From now on it is told what is wrong, also where nothing was answered. */
	void touch() {
		if (!touched) {
			touched = true;
			changed.run();
		}
	}

	/** Shows what is wrong, unless the person has not been here yet. Returns whether the row takes another height. */
	boolean show(Optional<String> wrong) {
		final String words = touched ? wrong.orElse("") : ""; //$NON-NLS-1$ //$NON-NLS-2$
		if (words.equals(fault)) {
			return false;
		}
		fault = words;
		problem.setText(PageArea.escaped(words));
		problem.setVisible(!words.isEmpty());
		((GridData) problem.getLayoutData()).exclude = words.isEmpty();
		return true;
	}

	void setFocus() {
		control.setFocus();
	}
}
