// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.layers;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.attune.trace.wire.LayerStatistics;
import org.attune.ui.chart.ChartStyle;
import org.attune.ui.guidance.SpokenName;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/** The layers in the order of the network, a row each. */
final class LayersTable {
	/** Histograms need more height than a line of text. */
	private static final int HEIGHT = 34;
	private final Table table;
	private List<LayerStatistics> layers = List.of();

	/**
	 * @param selected
	 *            takes the layer selected
	 */
	LayersTable(Composite parent, Consumer<Optional<LayerStatistics>> selected) {
		table = new Table(parent, SWT.FULL_SELECTION | SWT.SINGLE | SWT.VIRTUAL | SWT.BORDER);
		table.setHeaderVisible(true);
		table.setData("org.attune.id", "layers.table"); //$NON-NLS-1$ //$NON-NLS-2$
		SpokenName.give(table, Messages.table_name);
		for (LayerColumn column : LayerColumn.values()) {
			TableColumn each = new TableColumn(table, SWT.NONE);
			each.setText(column.title());
			each.setToolTipText(column.tip());
			each.setWidth(column.width());
		}
		table.addListener(SWT.SetData, this::fill);
		table.addListener(SWT.MeasureItem, event -> event.height = Math.max(event.height, HEIGHT));
		table.addListener(SWT.EraseItem, event -> event.detail &= event.index == 0 ? ~0 : ~SWT.FOREGROUND);
		table.addListener(SWT.PaintItem, this::paint);
		table.addListener(SWT.Selection, event -> selected.accept(selection()));
	}

	Table control() {
		return table;
	}

	/** Shows the layers as they are now; the selection stays. */
	void show(List<LayerStatistics> now) {
		if (now.equals(layers)) {
			return;
		}
		layers = now;
		table.setItemCount(now.size());
		table.clearAll();
	}

	Optional<LayerStatistics> selection() {
		int index = table.getSelectionIndex();
		return index >= 0 && index < layers.size() ? Optional.of(layers.get(index)) : Optional.empty();
	}

	/** The words stand below the drawing for those who have the table read to them. */
	private void fill(Event event) {
		TableItem item = (TableItem) event.item;
		LayerStatistics layer = layers.get(event.index);
		for (LayerColumn column : LayerColumn.values()) {
			item.setText(column.ordinal(), column.text(layer));
		}
	}

	private void paint(Event event) {
		TableItem item = (TableItem) event.item;
		int index = table.indexOf(item);
		if (event.index > 0 && index < layers.size()) {
			Rectangle cell = item.getBounds(event.index);
			new LayerCells(event.gc, ChartStyle.of(table)).draw(LayerColumn.values()[event.index], layers.get(index), cell);
		}
	}
}
