// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.searchpath;

import java.util.Optional;
import java.util.function.Supplier;

import org.attune.ui.chart.ChartStyle;
import org.attune.ui.runs.MetricChange;
import org.attune.ui.runs.StatusImages;
import org.eclipse.jface.preference.JFacePreferences;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.viewers.StyledCellLabelProvider;
import org.eclipse.jface.viewers.ViewerCell;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Tree;

/** Writes one column of a search path. */
final class StepLabels extends StyledCellLabelProvider {
	private final Supplier<SearchPath> path;
	private final StepColumn column;
	private final Tree tree;
	private final StatusImages images;

	StepLabels(Supplier<SearchPath> path, StepColumn column, Tree tree, StatusImages images) {
		this.path = path;
		this.column = column;
		this.tree = tree;
		this.images = images;
	}

	@Override
	public void update(ViewerCell cell) {
		step(cell.getElement()).ifPresent(step -> write(cell, step));
		super.update(cell);
	}

	private Optional<Step> step(Object element) {
		return path.get().step((String) element);
	}

	private void write(ViewerCell cell, Step step) {
		StepText text = new StepText(path.get());
		String written = text.of(step, column);
		cell.setText(written);
		if (column == StepColumn.RUN) {
			cell.setImage(StepText.status(step).map(images::of).orElse(null));
		}
		cell.setStyleRanges(colour(text, step).filter(colour -> !written.isEmpty())
				.map(colour -> new StyleRange[] { new StyleRange(0, written.length(), colour, null) }).orElseGet(() -> new StyleRange[0]));
	}

	private Optional<Color> colour(StepText text, Step step) {
		if (column == StepColumn.AGAINST) {
			return text.change(step).map(MetricChange::verdict).flatMap(verdict -> verdict.colour(ChartStyle.of(tree)));
		}
		boolean quiet = step.group().isEmpty() || column == StepColumn.CHANGES && path.get().parent(step).flatMap(Step::group).isEmpty();
		return quiet ? Optional.of(JFaceResources.getColorRegistry().get(JFacePreferences.QUALIFIER_COLOR)) : Optional.empty();
	}

	@Override
	public String getToolTipText(Object element) {
		return step(element).map(step -> new StepText(path.get()).hint(step, column)).filter(text -> !text.isEmpty()).orElse(null);
	}
}
