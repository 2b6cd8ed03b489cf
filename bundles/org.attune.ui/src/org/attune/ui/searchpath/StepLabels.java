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
import org.eclipse.jface.viewers.CellLabelProvider;
import org.eclipse.jface.viewers.ViewerCell;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Tree;

/**
 * Writes one column of a search path, whose elements are the ids of rows. A cell has one colour, so the tree draws it by itself:
 * a label with styles would be measured and drawn in Java, cell by cell, whenever the tree is painted.
 */
final class StepLabels extends CellLabelProvider {
	private final Supplier<StepOutline> outline;
	private final StepColumn column;
	private final Tree tree;
	private final StatusImages images;

	StepLabels(Supplier<StepOutline> outline, StepColumn column, Tree tree, StatusImages images) {
		this.outline = outline;
		this.column = column;
		this.tree = tree;
		this.images = images;
	}

	@Override
	public void update(ViewerCell cell) {
		step(cell.getElement()).ifPresentOrElse(step -> write(cell, step), () -> writeSpan(cell));
	}

	private Optional<Step> step(Object element) {
		return outline.get().step((String) element);
	}

	private void write(ViewerCell cell, Step step) {
		StepText text = new StepText(outline.get());
		write(cell, text.of(step, column), column == StepColumn.RUN ? StepText.status(step).map(images::of) : Optional.empty(),
				colour(text, step));
	}

	private void writeSpan(ViewerCell cell) {
		String text = outline.get().span((String) cell.getElement()).filter(span -> column == StepColumn.RUN)
				.map(span -> new StepText(outline.get()).of(span)).orElse(""); //$NON-NLS-1$
		write(cell, text, Optional.empty(), Optional.of(quiet()));
	}

	private static void write(ViewerCell cell, String text, Optional<Image> image, Optional<Color> colour) {
		cell.setText(text);
		cell.setImage(image.orElse(null));
		cell.setForeground(colour.orElse(null));
	}

	private Optional<Color> colour(StepText text, Step step) {
		if (column == StepColumn.AGAINST) {
			return text.change(step).map(MetricChange::verdict).flatMap(verdict -> verdict.colour(ChartStyle.of(tree)));
		}
		boolean begins = outline.get().path().parent(step).flatMap(Step::group).isEmpty();
		boolean quiet = step.group().isEmpty() || column == StepColumn.CHANGES && begins;
		return quiet ? Optional.of(quiet()) : Optional.empty();
	}

	private static Color quiet() {
		return JFaceResources.getColorRegistry().get(JFacePreferences.QUALIFIER_COLOR);
	}

	@Override
	public String getToolTipText(Object element) {
		return step(element).map(step -> new StepText(outline.get()).hint(step, column)).filter(text -> !text.isEmpty()).orElse(null);
	}
}
