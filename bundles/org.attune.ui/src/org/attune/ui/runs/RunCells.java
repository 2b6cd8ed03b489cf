// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.runs;

import org.attune.core.run.Run;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.freeze.FreezeConfigAttributes;
import org.eclipse.nebula.widgets.nattable.layer.cell.ILayerCell;
import org.eclipse.nebula.widgets.nattable.painter.cell.AbstractCellPainter;
import org.eclipse.nebula.widgets.nattable.style.DisplayMode;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Rectangle;

/** Paints the cells of runs and groups; fonts and images live as long as the table. */
final class RunCells extends AbstractCellPainter {
	/** A cell of this width has room for any sign, in points. */
	static final int SIGN = 26;
	private static final int ICON = 16;
	private final CellText plain = new CellText();
	private final CellText quiet = new CellText();
	private final CellText strong = new CellText();
	private final NatTable owner;
	private final RunsGrid grid;
	private final ShownRuns shown;
	private final StatusImages images;
	private final Font slanted;
	private final Font bold;
	private TableColours colours;

	RunCells(NatTable owner, RunsGrid grid, ShownRuns shown) {
		this.owner = owner;
		this.grid = grid;
		this.shown = shown;
		LocalResourceManager resources = new LocalResourceManager(JFaceResources.getResources(), owner);
		images = new StatusImages(resources);
		slanted = resources.create(FontDescriptor.createFrom(owner.getFont()).setStyle(SWT.ITALIC));
		bold = resources.create(FontDescriptor.createFrom(owner.getFont()).setStyle(SWT.BOLD));
		colours = TableColours.of(owner);
		owner.getConfigRegistry().registerConfigAttribute(FreezeConfigAttributes.SEPARATOR_COLOR, colours.frozen());
	}

	/** Takes in what the theme gave the table since it was painted. To be called before the cells are, as asking takes its time. */
	void followTheme() {
		if (!colours.stillThoseOf(owner)) {
			colours = TableColours.of(owner);
			owner.getConfigRegistry().registerConfigAttribute(FreezeConfigAttributes.SEPARATOR_COLOR, colours.frozen());
		}
	}

	TableColours colours() {
		return colours;
	}

	@Override
	public void paintCell(ILayerCell cell, GC gc, Rectangle bounds, IConfigRegistry registry) {
		TableRow row = grid.rows().get(cell.getRowIndex());
		boolean selected = cell.getDisplayMode() == DisplayMode.SELECT;
		paintBackground(gc, row, bounds, selected);
		paint(gc, row, grid.columns().get(cell.getColumnIndex()), bounds, selected);
	}

	void paintBackground(GC gc, TableRow row, Rectangle bounds, boolean selected) {
		gc.setBackground(selected ? colours.selected() : row instanceof TableRow.Group ? colours.group() : colours.background());
		gc.fillRectangle(bounds);
	}

	/** Paints what the cell says. */
	void paint(GC gc, TableRow row, RunColumn column, Rectangle bounds, boolean selected) {
		gc.setForeground(selected ? colours.selectedText() : colours.foreground());
		switch (row) {
		case TableRow.Group group -> paintGroup(gc, group, column, bounds);
		case TableRow.One one -> paintRun(gc, one, column, bounds, selected);
		}
	}

	private void paintGroup(GC gc, TableRow.Group group, RunColumn column, Rectangle bounds) {
		gc.setFont(bold);
		if (column == FixedColumn.RUN) {
			CellGlyphs.twistie(gc, bounds, group.open());
			strong.draw(gc, group.title(), indented(bounds, CellGlyphs.SIZE), false);
		} else {
			strong.draw(gc, group.text(column), bounds, grid.numeric(column));
		}
		gc.setFont(owner.getFont());
	}

	private void paintRun(GC gc, TableRow.One row, RunColumn column, Rectangle bounds, boolean selected) {
		Run run = row.run();
		switch (column) {
		case ShownColumn checks -> CellGlyphs.check(gc, bounds, shown.contains(run.id()), grid.rows().newest(run));
		case FixedColumn fixed when fixed == FixedColumn.STAR -> CellGlyphs.star(gc, bounds, run.annotation().starred());
		case FixedColumn fixed when fixed == FixedColumn.STATUS -> {
			Image image = images.of(run.status());
			gc.drawImage(image, bounds.x + CellText.MARGIN, bounds.y + (bounds.height - image.getBounds().height) / 2);
			plain.draw(gc, column.text(run), indented(bounds, ICON), false);
		}
		case FixedColumn fixed when fixed == FixedColumn.RUN ->
			plain.draw(gc, column.text(run), indented(bounds, row.member() ? 2 * CellGlyphs.SIZE : 0), false);
		case HyperparameterColumn value when value.defaulted(run) -> paintDefault(gc, value.text(run), column, bounds, selected);
		default -> plain.draw(gc, column.text(run), bounds, grid.numeric(column));
		}
	}

	private void paintDefault(GC gc, String text, RunColumn column, Rectangle bounds, boolean selected) {
		if (!selected) {
			gc.setForeground(colours.quiet());
		}
		gc.setFont(slanted);
		quiet.draw(gc, text, bounds, grid.numeric(column));
		gc.setFont(owner.getFont());
	}

	private static Rectangle indented(Rectangle bounds, int by) {
		return new Rectangle(bounds.x + by, bounds.y, bounds.width - by, bounds.height);
	}

	@Override
	public int getPreferredWidth(ILayerCell cell, GC gc, IConfigRegistry registry) {
		int indent = grid.columns().get(cell.getColumnIndex()) == FixedColumn.STATUS ? ICON : 0;
		return strong.width(gc, String.valueOf(cell.getDataValue())) + indent + 3 * CellText.MARGIN;
	}

	@Override
	public int getPreferredHeight(ILayerCell cell, GC gc, IConfigRegistry registry) {
		return gc.getFontMetrics().getHeight() + 2 * CellText.MARGIN;
	}
}
