// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.study.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.attune.model.validation.Problem;
import org.attune.ui.guidance.SpokenName;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.forms.widgets.SharedScrolledComposite;

/** A list of the study: a table, what can be done to it, and the fields of the selected element. */
final class ListSection<T extends EObject> implements StudyRow {
	private static final int DETAIL_WIDTH = 420;
	private final StudyTools tools;
	private final Supplier<? extends EObject> owner;
	private final ListKind<T> kind;
	private final ElementTable<T> table;
	private final ListButtons<T> buttons;
	private final Composite area;
	private List<StudyRow> details = List.of();
	private List<Problem> problems = List.of();
	private T shown;

	/**
	 * @param owner
	 *            of the list
	 * @param beside
	 *            whether the fields stand beside the table, else below it
	 */
	ListSection(Composite parent, StudyTools tools, Supplier<? extends EObject> owner, ListKind<T> kind, boolean beside) {
		this.tools = tools;
		this.owner = owner;
		this.kind = kind;
		final Composite frame = tools.toolkit().createComposite(parent);
		GridDataFactory.fillDefaults().grab(true, false).span(3, 1).applyTo(frame);
		GridLayoutFactory.fillDefaults().numColumns(beside ? 2 : 1).spacing(12, 6).applyTo(frame);
		final Composite left = tools.toolkit().createComposite(frame);
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.BEGINNING).grab(!beside, false).applyTo(left);
		GridLayoutFactory.fillDefaults().margins(1, 1).spacing(0, 4).applyTo(left);
		this.table = new ElementTable<>(left, kind, beside);
		this.buttons = new ListButtons<>(left, tools, kind, table, this::elements, this::put);
		this.area = tools.toolkit().createComposite(frame);
		GridDataFactory.fillDefaults().grab(true, false).hint(DETAIL_WIDTH, SWT.DEFAULT).applyTo(area);
		SpokenName.give(table.control(), kind.name(), () -> kind.tip());
		table.onSelection(this::showDetails);
	}

	@SuppressWarnings("unchecked") // the kind knows what its feature holds
	private List<T> elements() {
		return owner.get() == null ? List.of() : (List<T>) owner.get().eGet(kind.list());
	}

	/** Exchanges the elements by one step, and selects one. */
	private void put(String label, List<T> elements, Optional<T> selected) {
		selected.ifPresent(table::willSelect);
		tools.document().put(label, owner.get(), kind.list(), elements);
	}

	@Override
	public void refresh(List<Problem> all) {
		problems = all;
		table.show(elements(), all);
		buttons.update(owner.get() != null);
		if (shown != table.selected().orElse(null)) {
			showDetails();
		} else {
			details.forEach(row -> row.refresh(all));
		}
	}

	private void showDetails() {
		shown = table.selected().orElse(null);
		buttons.update(owner.get() != null);
		Stream.of(area.getChildren()).forEach(Control::dispose);
		area.setLayout(null);
		if (shown == null) {
			details = List.of();
			GridLayoutFactory.fillDefaults().margins(4, 2).applyTo(area);
			final Label empty = tools.toolkit().createLabel(area, hint(), SWT.WRAP);
			GridDataFactory.fillDefaults().grab(true, false).applyTo(empty);
		} else {
			details = new ArrayList<>(kind.details().create(area, shown));
			tools.toolkit().paintBordersFor(area);
			details.forEach(row -> row.refresh(problems));
		}
		reflow();
	}

	private String hint() {
		return NLS.bind(elements().isEmpty() && kind.factory().isPresent() ? Messages.list_empty : Messages.list_choose,
				kind.element());
	}

	private void reflow() {
		area.getParent().layout(true, true);
		Composite outer = area;
		while (outer != null && !(outer instanceof SharedScrolledComposite)) {
			outer = outer.getParent();
		}
		if (outer instanceof SharedScrolledComposite scrolled) {
			scrolled.reflow(true);
		}
	}

	@Override
	public boolean concerns(Problem problem) {
		return isOfList(problem) || about(problem).isPresent();
	}

	private boolean isOfList(Problem problem) {
		return problem.target() == owner.get() && problem.feature() == kind.list();
	}

	private Optional<T> about(Problem problem) {
		return elements().stream().filter(one -> kind.isAbout(one, problem)).findFirst();
	}

	@Override
	public void reveal(Problem problem) {
		table.control().setFocus();
		about(problem).ifPresent(one -> {
			table.select(one);
			showDetails();
			details.stream().filter(row -> row.concerns(problem)).findFirst().ifPresent(row -> row.reveal(problem));
		});
	}

	@Override
	public Stream<FieldRow> fields() {
		return details.stream().flatMap(StudyRow::fields);
	}
}
