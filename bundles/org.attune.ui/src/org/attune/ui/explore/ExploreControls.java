// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.explore;

import java.util.Arrays;
import java.util.function.Consumer;

import org.attune.core.run.Metric;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** The row above the pages: what runs are judged by, and what is brushed. */
final class ExploreControls extends Composite {
	private static final String KEY = "org.attune.id"; //$NON-NLS-1$
	private final Label count;
	private final Button show;
	private final Button clear;

	/**
	 * @param metric
	 *            takes the metric that a person chooses
	 * @param shown
	 *            shows what is brushed in the Metrics view
	 * @param cleared
	 *            takes all brushes away
	 */
	ExploreControls(Composite parent, Metric chosen, Consumer<Metric> metric, Runnable shown, Runnable cleared) {
		super(parent, SWT.NONE);
		createMetric(chosen, metric);
		count = new Label(this, SWT.NONE);
		count.setData(KEY, "explore.count"); //$NON-NLS-1$
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.END, SWT.CENTER).applyTo(count);
		show = button(Messages.controls_show, Messages.controls_showTip, "explore.show", shown); //$NON-NLS-1$
		clear = button(Messages.controls_clear, Messages.controls_clearTip, "explore.clear", cleared); //$NON-NLS-1$
		GridLayoutFactory.swtDefaults().numColumns(getChildren().length).margins(6, 2).spacing(8, 0).applyTo(this);
	}

	private void createMetric(Metric chosen, Consumer<Metric> metric) {
		new Label(this, SWT.NONE).setText(Messages.controls_metric);
		Combo combo = new Combo(this, SWT.DROP_DOWN | SWT.READ_ONLY);
		combo.setItems(Arrays.stream(Metric.values()).map(Metric::label).toArray(String[]::new));
		combo.select(chosen.ordinal());
		combo.setToolTipText(Messages.controls_metricTip);
		combo.setData(KEY, "explore.metric"); //$NON-NLS-1$
		combo.addListener(SWT.Selection, event -> metric.accept(Metric.values()[combo.getSelectionIndex()]));
	}

	private Button button(String text, String tip, String key, Runnable action) {
		Button button = new Button(this, SWT.PUSH);
		button.setText(text);
		button.setToolTipText(tip);
		button.setData(KEY, key);
		button.addListener(SWT.Selection, event -> action.run());
		return button;
	}

	/** Says how many runs there are, and how many of them are brushed. */
	void count(int brushed, int runs, boolean brushes) {
		count.setText(brushes ? NLS.bind(Messages.controls_brushed, brushed, runs) : NLS.bind(Messages.controls_runs, runs));
		show.setEnabled(brushes && brushed > 0);
		clear.setEnabled(brushes);
		layout();
	}
}
