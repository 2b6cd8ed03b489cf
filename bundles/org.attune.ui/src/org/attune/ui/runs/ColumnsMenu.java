// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.runs;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.ui.dialogs.ListSelectionDialog;

/** What can be done with columns, with one that was clicked or with all of them. */
final class ColumnsMenu {
	private final RunsTable table;
	private final ColumnLayout layout;
	private final Supplier<List<RunColumn>> first;

	/** @param first the columns as they stand before the person moved any */
	ColumnsMenu(RunsTable table, ColumnLayout layout, Supplier<List<RunColumn>> first) {
		this.table = table;
		this.layout = layout;
		this.first = first;
	}

	/** A menu that is shown once. @param clicked the column whose title was clicked */
	Menu create(Control owner, Optional<RunColumn> clicked) {
		Menu menu = new Menu(owner);
		clicked.ifPresent(column -> addForOne(menu, column));
		add(menu, SWT.PUSH, Messages.columns_choose, this::choose);
		add(menu, SWT.CHECK, Messages.columns_differing,
				() -> table.ask(table.query().withOnlyDiffering(!table.query().onlyDiffering())))
				.setSelection(table.query().onlyDiffering());
		add(menu, SWT.PUSH, Messages.columns_unfreeze, () -> table.freeze(Optional.empty()));
		add(menu, SWT.PUSH, Messages.columns_reset, () -> table.reset(first.get()));
		return menu;
	}

	private void addForOne(Menu menu, RunColumn column) {
		add(menu, SWT.PUSH, Messages.columns_ascending, () -> sort(column, false));
		add(menu, SWT.PUSH, Messages.columns_descending, () -> sort(column, true));
		if (column instanceof HyperparameterColumn) {
			add(menu, SWT.PUSH, Messages.columns_group, () -> table.ask(table.query().withGrouping(new Grouping(column.id()))));
		}
		add(menu, SWT.PUSH, Messages.columns_hide, () -> {
			layout.hide(column);
			table.showColumns();
		});
		add(menu, SWT.PUSH, Messages.columns_freeze, () -> table.freeze(Optional.of(column)));
		new MenuItem(menu, SWT.SEPARATOR);
	}

	private void sort(RunColumn column, boolean descending) {
		table.ask(table.query().withOrder(RunOrder.by(column, descending)));
	}

	private static MenuItem add(Menu menu, int style, String text, Runnable action) {
		MenuItem item = new MenuItem(menu, style);
		item.setText(text);
		item.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
		return item;
	}

	private void choose() {
		List<RunColumn> shown = layout.all().stream().filter(column -> !layout.hidden(column)).toList();
		ListSelectionDialog dialog = ListSelectionDialog.of(layout.all()).contentProvider(ArrayContentProvider.getInstance())
				.labelProvider(LabelProvider.createTextProvider(column -> ((RunColumn) column).title()))
				.message(Messages.columns_chooseMessage).title(Messages.columns_chooseTitle).preselect(shown.toArray())
				.create(table.control().getShell());
		if (dialog.open() == Window.OK) {
			layout.showOnly(List.of(dialog.getResult()).stream().map(RunColumn.class::cast).toList());
			table.showColumns();
		}
	}
}
