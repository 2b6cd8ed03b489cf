// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.attune.core.imports.ColumnRole;
import org.attune.core.imports.CsvTable;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.CellEditor;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerEditor;
import org.eclipse.jface.viewers.ColumnViewerEditorActivationEvent;
import org.eclipse.jface.viewers.ColumnViewerEditorActivationStrategy;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.ComboBoxViewerCellEditor;
import org.eclipse.jface.viewers.EditingSupport;
import org.eclipse.jface.viewers.FocusCellOwnerDrawHighlighter;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.viewers.TableViewerEditor;
import org.eclipse.jface.viewers.TableViewerFocusCellManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** The columns of a file, what they hold, and their first values. */
final class ColumnTable {
	private static final int SHOWN = 3;
	private final Composite area;
	private final TableViewer viewer;
	private final Runnable changed;
	private List<Column> columns = List.of();

	/** A column of the file. */
	static final class Column {
		private final String name;
		private final String values;
		private ColumnRole role;

		Column(String name, String values) {
			this.name = name;
			this.values = values;
			this.role = ColumnRole.guess(name);
		}
	}

	ColumnTable(Composite parent, Runnable changed) {
		this.changed = changed;
		this.area = new Composite(parent, SWT.NONE);
		this.viewer = new TableViewer(area, SWT.BORDER | SWT.FULL_SELECTION | SWT.V_SCROLL);
		final TableColumnLayout layout = new TableColumnLayout();
		area.setLayout(layout);
		viewer.setContentProvider(ArrayContentProvider.getInstance());
		viewer.getTable().setHeaderVisible(true);
		viewer.getTable().setToolTipText(Messages.import_columnsTip);
		viewer.getTable().setData(ExportPage.KEY, "import.columns"); //$NON-NLS-1$
		add(layout, Messages.import_column, column -> column.name, 2);
		add(layout, Messages.import_role, column -> column.role.label(), 3).setEditingSupport(new RoleEditing());
		editByKeyboard();
		add(layout, Messages.import_values, column -> column.values, 3);
	}

	/** Arrow keys go from cell to cell; Enter, space and F2 open the list as a click does. */
	private void editByKeyboard() {
		TableViewerEditor.create(viewer, new TableViewerFocusCellManager(viewer,
				new FocusCellOwnerDrawHighlighter(viewer)),
				new ColumnViewerEditorActivationStrategy(viewer) {
					@Override
					protected boolean isEditorActivationEvent(ColumnViewerEditorActivationEvent event) {
						final boolean key = event.eventType == ColumnViewerEditorActivationEvent.KEY_PRESSED
								&& (event.keyCode == SWT.CR || event.keyCode == SWT.F2 || event.keyCode == ' ');
						return key || super.isEditorActivationEvent(event);
					}
				}, ColumnViewerEditor.TABBING_HORIZONTAL | ColumnViewerEditor.KEYBOARD_ACTIVATION);
	}

	private TableViewerColumn add(TableColumnLayout layout, String title, Function<Column, String> text, int weight) {
		final TableViewerColumn column = new TableViewerColumn(viewer, SWT.NONE);
		column.getColumn().setText(title);
		column.setLabelProvider(ColumnLabelProvider.createTextProvider(element -> text.apply((Column) element)));
		layout.setColumnData(column.getColumn(), new ColumnWeightData(weight, true));
		return column;
	}

	Control control() {
		return area;
	}

	void show(Optional<CsvTable> table) {
		columns = table.map(ColumnTable::columns).orElse(List.of());
		viewer.setInput(columns);
	}

	private static List<Column> columns(CsvTable table) {
		final List<Column> columns = new ArrayList<>();
		for (int index = 0; index < table.header().size(); index++) {
			final int at = index;
			columns.add(new Column(table.header().get(index), table.rows().stream().limit(SHOWN).map(row ->
					row.cells().get(at))
					.collect(Collectors.joining(", ")))); //$NON-NLS-1$
		}
		return columns;
	}

	List<ColumnRole> roles() {
		return columns.stream().map(column -> column.role).toList();
	}

	/** Says what a column holds. */
	void assign(int index, ColumnRole role) {
		columns.get(index).role = role;
		viewer.update(columns.get(index), null);
		changed.run();
	}

	private final class RoleEditing extends EditingSupport {
		private final ComboBoxViewerCellEditor editor = new ComboBoxViewerCellEditor(viewer.getTable(), SWT.READ_ONLY);

		RoleEditing() {
			super(viewer);
			editor.setContentProvider(ArrayContentProvider.getInstance());
			editor.setLabelProvider(LabelProvider.createTextProvider(role -> ((ColumnRole) role).label()));
			editor.setInput(ColumnRole.all());
		}

		@Override
		protected CellEditor getCellEditor(Object element) {
			return editor;
		}

		@Override
		protected boolean canEdit(Object element) {
			return true;
		}

		@Override
		protected Object getValue(Object element) {
			return ((Column) element).role;
		}

		@Override
		protected void setValue(Object element, Object value) {
			if (value instanceof final ColumnRole role) {
				assign(columns.indexOf(element), role);
			}
		}
	}
}
