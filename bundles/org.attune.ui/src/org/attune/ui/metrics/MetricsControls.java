// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.metrics;

import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Scale;

/** The row of controls above the charts: logarithmic loss, smoothing, unit of the horizontal axis. */
final class MetricsControls extends Composite {
	private static final String KEY = "org.attune.id"; //$NON-NLS-1$
	private static final int PERCENT = 100;
	private final Consumer<ChartSettings> changed;
	private ChartSettings settings;

	/**
	 * @param changed
	 *            takes the settings after each change by a person
	 */
	MetricsControls(Composite parent, ChartSettings settings, Consumer<ChartSettings> changed) {
		super(parent, SWT.NONE);
		this.settings = settings;
		this.changed = changed;
		createLog();
		createSmoothing();
		createAxis();
		GridLayoutFactory.swtDefaults().numColumns(getChildren().length).margins(6, 2).spacing(8, 0).applyTo(this);
	}

	private void createLog() {
		Button log = new Button(this, SWT.CHECK);
		log.setText(Messages.controls_log);
		log.setToolTipText(Messages.controls_logTip);
		log.setSelection(settings.logarithmic());
		log.setData(KEY, "metrics.log"); //$NON-NLS-1$
		log.addListener(SWT.Selection, event -> change(settings.withLogarithmic(log.getSelection())));
	}

	private void createSmoothing() {
		label(Messages.controls_smoothing);
		Scale smoothing = new Scale(this, SWT.HORIZONTAL);
		smoothing.setMaximum(PERCENT - 1);
		smoothing.setPageIncrement(10);
		smoothing.setSelection((int) Math.round(settings.smoothing() * PERCENT));
		smoothing.setToolTipText(Messages.controls_smoothingTip);
		smoothing.setData(KEY, "metrics.smoothing"); //$NON-NLS-1$
		GridDataFactory.fillDefaults().hint(110, SWT.DEFAULT).applyTo(smoothing);
		Label value = new Label(this, SWT.NONE);
		value.setText(NumberText.tick(settings.smoothing(), 0.01));
		GridDataFactory.swtDefaults().hint(value.computeSize(SWT.DEFAULT, SWT.DEFAULT).x + 12, SWT.DEFAULT).applyTo(value);
		smoothing.addListener(SWT.Selection, event -> {
			double weight = smoothing.getSelection() / (double) PERCENT;
			value.setText(NumberText.tick(weight, 0.01));
			change(settings.withSmoothing(weight));
		});
	}

	private void createAxis() {
		label(Messages.controls_axis);
		Combo axis = new Combo(this, SWT.DROP_DOWN | SWT.READ_ONLY);
		for (XAxis each : XAxis.values()) {
			axis.add(each.title());
		}
		axis.select(settings.axis().ordinal());
		axis.setData(KEY, "metrics.axis"); //$NON-NLS-1$
		axis.addListener(SWT.Selection, event -> change(settings.withAxis(XAxis.values()[axis.getSelectionIndex()])));
	}

	private void label(String text) {
		new Label(this, SWT.NONE).setText(text);
	}

	private void change(ChartSettings next) {
		settings = next;
		changed.accept(next);
	}
}
