// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.attune.ui.chart.ChartStyle;
import org.attune.ui.runs.MetricChange;
import org.attune.ui.runs.StatusImages;
import org.eclipse.jface.preference.JFacePreferences;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.viewers.StyledCellLabelProvider;
import org.eclipse.jface.viewers.ViewerCell;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.widgets.Tree;

/** Writes one column of a comparison: the names of its rows, or what it says of a run. */
final class ComparisonLabels extends StyledCellLabelProvider {
	/** Place of the column that names the rows. */
	static final int NAMES = -1;
	private static final String GAP = "  "; //$NON-NLS-1$
	private final Supplier<SideBySide> table;
	private final int run;
	private final Tree tree;
	private final Font bold;
	private final Font slanted;
	private final StatusImages images;

	/**
	 * @param table what is shown now
	 * @param run   place of the run, or {@link #NAMES}
	 */
	ComparisonLabels(Supplier<SideBySide> table, int run, Tree tree, LocalResourceManager resources) {
		this.table = table;
		this.run = run;
		this.tree = tree;
		this.images = new StatusImages(resources);
		this.bold = resources.create(FontDescriptor.createFrom(tree.getFont()).setStyle(SWT.BOLD));
		this.slanted = resources.create(FontDescriptor.createFrom(tree.getFont()).setStyle(SWT.ITALIC));
	}

	@Override
	public void update(ViewerCell cell) {
		if (cell.getElement() instanceof Section section) {
			cell.setText(run == NAMES ? table.get().heading(section) : ""); //$NON-NLS-1$
			cell.setFont(bold);
		} else if (cell.getElement() instanceof RowKey key && run == NAMES) {
			cell.setText(table.get().row(key).map(Row::label).orElse("")); //$NON-NLS-1$
		} else if (cell.getElement() instanceof RowKey key) {
			table.get().cell(key, run).ifPresent(said -> write(cell, said));
		}
		super.update(cell);
	}

	private void write(ViewerCell cell, Cell said) {
		String value = said.value();
		cell.setText(said.change().isEmpty() ? value : value + GAP + said.change());
		cell.setImage(said.status().map(images::of).orElse(null));
		List<StyleRange> styles = new ArrayList<>();
		if (said.defaulted() || said.text().isEmpty()) {
			StyleRange quiet = new StyleRange(0, value.length(), quiet(), null);
			quiet.font = said.defaulted() ? slanted : null;
			styles.add(quiet);
		}
		if (!said.change().isEmpty()) {
			styles.add(new StyleRange(value.length() + GAP.length(), said.change().length(), colour(said.measured()), null));
		}
		cell.setStyleRanges(styles.toArray(StyleRange[]::new));
	}

	private Color colour(Optional<MetricChange> change) {
		return change.map(MetricChange::verdict).flatMap(verdict -> verdict.colour(ChartStyle.of(tree))).orElseGet(ComparisonLabels::quiet);
	}

	private static Color quiet() {
		return JFaceResources.getColorRegistry().get(JFacePreferences.QUALIFIER_COLOR);
	}

	@Override
	public String getToolTipText(Object element) {
		if (!(element instanceof RowKey key)) {
			return null;
		}
		if (run == NAMES) {
			return table.get().row(key).map(Row::explanation).filter(text -> !text.isEmpty()).orElse(null);
		}
		return table.get().cell(key, run).flatMap(this::explanation).orElse(null);
	}

	private Optional<String> explanation(Cell cell) {
		if (cell.text().isEmpty()) {
			return Optional.of(Messages.cell_absent);
		}
		return cell.defaulted() ? Optional.of(Messages.cell_defaultTip)
				: cell.measured().map(MetricChange::words).or(() -> Optional.of(cell.text()));
	}
}
