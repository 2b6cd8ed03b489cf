// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.study.editor;

import java.util.List;
import java.util.Optional;

import org.attune.model.validation.Problem;
import org.attune.model.validation.Severity;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;

/** The table of a list. The selection stays with its element, whatever happens to the others. */
final class ElementTable<T extends EObject> {
	private static final int TALL = 220;
	private static final int LOW = 110;
	private final Table table;
	private final ListKind<T> kind;
	private Optional<T> selected = Optional.empty();

	ElementTable(Composite parent, ListKind<T> kind, boolean tall) {
		this.kind = kind;
		this.table = new Table(parent, SWT.SINGLE | SWT.BORDER | SWT.FULL_SELECTION);
		table.setHeaderVisible(kind.columns().size() > 1);
		table.setLinesVisible(false);
		table.setToolTipText(kind.tip());
		table.setData(StudyTools.KEY, kind.key());
		kind.columns().forEach(this::column);
		final int width = kind.columns().stream().mapToInt(ListKind.Column::width).sum();
		GridDataFactory.fillDefaults().grab(true, false).hint(width, tall ? TALL : LOW).applyTo(table);
	}

	private void column(ListKind.Column<T> column) {
		final TableColumn created = new TableColumn(table, SWT.LEFT);
		created.setText(column.title());
		created.setWidth(column.width());
	}

	Table control() {
		return table;
	}

	/** What happens when a person selects an element. */
	void onSelection(Runnable action) {
		table.addListener(SWT.Selection, event -> {
			selected = element(table.getSelectionIndex());
			action.run();
		});
	}

	@SuppressWarnings("unchecked") // see show
	private Optional<T> element(int index) {
		return index < 0 ? Optional.empty() : Optional.of((T) table.getItem(index).getData());
	}

	Optional<T> selected() {
		return selected;
	}

	/** Selects an element, which is shown already. */
	void select(T element) {
		selected = Optional.of(element);
		mark();
	}

	/** Selects an element when it is shown next. */
	void willSelect(T element) {
		selected = Optional.of(element);
	}

	/** Shows the elements. Where the selected one is gone, the one in its place is selected. */
	void show(List<T> elements, List<Problem> problems) {
		final int place = Math.max(0, table.getSelectionIndex());
		while (table.getItemCount() > elements.size()) {
			table.getItem(table.getItemCount() - 1).dispose();
		}
		for (int i = 0; i < elements.size(); i++) {
			show(i < table.getItemCount() ? table.getItem(i) : new TableItem(table, SWT.NONE), elements.get(i), problems);
		}
		if (selected.filter(elements::contains).isEmpty()) {
			selected = elements.isEmpty() ? Optional.empty()
					: Optional.of(elements.get(Math.min(place, elements.size() - 1)));
		}
		mark();
	}

	private void show(TableItem item, T element, List<Problem> problems) {
		item.setData(element);
		for (int i = 0; i < kind.columns().size(); i++) {
			final String text = kind.columns().get(i).text().apply(element);
			if (!text.equals(item.getText(i))) {
				item.setText(i, text);
			}
		}
		item.setImage(image(problems.stream().filter(problem -> kind.isAbout(element, problem)).toList()));
	}

	/** Null: nothing is wrong. */
	static Image image(List<Problem> problems) {
		if (problems.isEmpty()) {
			return null;
		}
		final boolean error = problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
		return PlatformUI.getWorkbench().getSharedImages()
				.getImage(error ? ISharedImages.IMG_OBJS_ERROR_TSK : ISharedImages.IMG_OBJS_WARN_TSK);
	}

	private void mark() {
		int index = -1;
		for (int i = 0; i < table.getItemCount(); i++) {
			index = selected.isPresent() && table.getItem(i).getData() == selected.get() ? i : index;
		}
		if (index < 0) {
			table.deselectAll();
		} else if (index != table.getSelectionIndex()) {
			table.setSelection(index);
		}
	}
}
