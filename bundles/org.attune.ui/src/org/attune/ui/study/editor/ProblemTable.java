// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.study.editor;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.attune.model.validation.Problem;
import org.attune.ui.guidance.SpokenName;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/** All that is wrong with the study. Each leads to where it can be put right, and some can be put right from here. */
final class ProblemTable implements StudyRow {
	private static final int PLACE_WIDTH = 170;
	private static final int MESSAGE_WIDTH = 900;
	private static final int HEIGHT = 130;
	private final StudyTools tools;
	private final StudyForm form;
	private final Label none;
	private final Table table;
	private final Button go;
	private final Button fix;

	ProblemTable(Composite section, StudyTools tools, StudyForm form) {
		this.tools = tools;
		this.form = form;
		this.none = tools.toolkit().createLabel(section, Messages.problems_none, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).span(3, 1).applyTo(none);
		this.table = new Table(section, SWT.SINGLE | SWT.BORDER | SWT.FULL_SELECTION);
		table.setToolTipText(Messages.problems_tip);
		table.setData(StudyTools.KEY, "problems"); //$NON-NLS-1$
		table.setHeaderVisible(true);
		SpokenName.give(table, Messages.problems_title);
		column(Messages.problems_place, PLACE_WIDTH);
		column(Messages.problems_message, MESSAGE_WIDTH);
		table.addListener(SWT.DefaultSelection, event -> selected().ifPresent(form::reveal));
		table.addListener(SWT.Selection, event -> update());
		GridDataFactory.fillDefaults().grab(true, false).hint(PLACE_WIDTH, HEIGHT).span(3, 1).applyTo(table);
		final Composite bar = tools.toolkit().createComposite(section);
		GridDataFactory.fillDefaults().span(3, 1).applyTo(bar);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(4, 0).applyTo(bar);
		this.go = button(bar, Messages.problems_go, Messages.problems_goTip, "problems.go", //$NON-NLS-1$
				() -> selected().ifPresent(form::reveal));
		this.fix = button(bar, Messages.problems_fix, Messages.problems_fixTip, "problems.fix", this::openFixes); //$NON-NLS-1$
	}

	private void column(String title, int width) {
		final TableColumn column = new TableColumn(table, SWT.LEFT);
		column.setText(title);
		column.setWidth(width);
	}

	private Button button(Composite bar, String text, String tip, String key, Runnable action) {
		final Button button = tools.toolkit().createButton(bar, text, SWT.PUSH);
		button.setToolTipText(tip);
		button.setData(StudyTools.KEY, key);
		button.addListener(SWT.Selection, event -> action.run());
		return button;
	}

	private Optional<Problem> selected() {
		return Stream.of(table.getSelection()).findFirst().map(TableItem::getData).map(Problem.class::cast);
	}

	private void openFixes() {
		selected().ifPresent(problem -> StudyFixes.open(tools.document(), fix, List.of(problem)));
	}

	private void update() {
		go.setEnabled(selected().isPresent());
		fix.setEnabled(selected().isPresent());
	}

	@Override
	public void refresh(List<Problem> problems) {
		final Optional<Problem> before = selected();
		while (table.getItemCount() > problems.size()) {
			table.getItem(table.getItemCount() - 1).dispose();
		}
		for (int i = 0; i < problems.size(); i++) {
			show(i < table.getItemCount() ? table.getItem(i) : new TableItem(table, SWT.NONE), problems.get(i));
		}
		before.map(problems::indexOf).filter(index -> index >= 0).ifPresentOrElse(table::setSelection, table::deselectAll);
		table.setEnabled(!problems.isEmpty());
		none.setText(problems.isEmpty() ? Messages.problems_none : Messages.problems_some);
		update();
	}

	private void show(TableItem item, Problem problem) {
		item.setData(problem);
		item.setImage(0, ElementTable.image(List.of(problem)));
		item.setText(0, form.place(problem));
		item.setText(1, problem.message());
	}

	@Override
	public boolean concerns(Problem problem) {
		return false; // they are shown here, but put right elsewhere
	}

	@Override
	public void reveal(Problem problem) {
		table.setFocus();
	}

	@Override
	public Stream<FieldRow> fields() {
		return Stream.empty();
	}
}
