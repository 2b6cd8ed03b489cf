// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.metrics;

import java.util.function.Consumer;

import org.attune.ui.chart.NumberText;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Scale;

/** The controls above the charts, in as many rows as they need: which charts, their axes, smoothing, single seeds. */
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
		RowLayout rows = new RowLayout();
		rows.center = true;
		rows.spacing = 8;
		setLayout(rows);
		createPanels();
		createAxis();
		createSmoothing();
		check(Messages.controls_logX, Messages.controls_logXTip, "metrics.logX", settings.logX(), //$NON-NLS-1$
				on -> this.settings.withLogX(on));
		check(Messages.controls_log, Messages.controls_logTip, "metrics.log", settings.logY(), //$NON-NLS-1$
				on -> this.settings.withLogY(on));
		check(Messages.controls_shared, Messages.controls_sharedTip, "metrics.shared", settings.shared(), //$NON-NLS-1$
				on -> this.settings.withShared(on));
		check(Messages.controls_seeds, Messages.controls_seedsTip, "metrics.seeds", settings.seeds(), //$NON-NLS-1$
				on -> this.settings.withSeeds(on));
	}

	private void createPanels() {
		Button button = new Button(this, SWT.PUSH);
		button.setText(Messages.controls_panels);
		button.setToolTipText(Messages.controls_panelsTip);
		button.setData(KEY, "metrics.panels"); //$NON-NLS-1$
		Menu menu = new Menu(button);
		button.setMenu(menu);
		for (Panel panel : Panel.values()) {
			MenuItem item = new MenuItem(menu, SWT.CHECK);
			item.setText(panel.title());
			item.setData(KEY, "metrics.panel." + panel.name()); //$NON-NLS-1$
			item.setSelection(settings.panels().contains(panel));
			item.addListener(SWT.Selection, event -> {
				change(settings.withPanel(panel, item.getSelection()));
				item.setSelection(settings.panels().contains(panel));
			});
		}
		button.addListener(SWT.Selection, event -> open(menu, button));
	}

	private static void open(Menu menu, Control below) {
		Rectangle bounds = below.getBounds();
		Point place = below.getParent().toDisplay(bounds.x, bounds.y + bounds.height);
		menu.setLocation(place);
		menu.setVisible(true);
	}

	private void createAxis() {
		Composite pair = pair(Messages.controls_axis);
		Combo axis = new Combo(pair, SWT.DROP_DOWN | SWT.READ_ONLY);
		for (XAxis each : XAxis.values()) {
			axis.add(each.title());
		}
		axis.select(settings.axis().ordinal());
		axis.setToolTipText(Messages.controls_axisTip);
		axis.setData(KEY, "metrics.axis"); //$NON-NLS-1$
		axis.addListener(SWT.Selection, event -> change(settings.withAxis(XAxis.values()[axis.getSelectionIndex()])));
	}

	private void createSmoothing() {
		Composite pair = pair(Messages.controls_smoothing);
		Scale smoothing = new Scale(pair, SWT.HORIZONTAL);
		smoothing.setMaximum(PERCENT - 1);
		smoothing.setPageIncrement(10);
		smoothing.setSelection((int) Math.round(settings.smoothing() * PERCENT));
		smoothing.setToolTipText(Messages.controls_smoothingTip);
		smoothing.setData(KEY, "metrics.smoothing"); //$NON-NLS-1$
		smoothing.setLayoutData(new RowData(110, SWT.DEFAULT));
		Label value = new Label(pair, SWT.NONE);
		value.setText(NumberText.tick(settings.smoothing(), 0.01));
		value.setLayoutData(new RowData(value.computeSize(SWT.DEFAULT, SWT.DEFAULT).x + 12, SWT.DEFAULT));
		smoothing.addListener(SWT.Selection, event -> {
			double weight = smoothing.getSelection() / (double) PERCENT;
			value.setText(NumberText.tick(weight, 0.01));
			change(settings.withSmoothing(weight));
		});
	}

	/** A label and its control, which must not be torn apart at the end of a row. */
	private Composite pair(String label) {
		Composite pair = new Composite(this, SWT.NONE);
		RowLayout row = new RowLayout();
		row.center = true;
		row.wrap = false;
		row.marginTop = 0;
		row.marginBottom = 0;
		pair.setLayout(row);
		new Label(pair, SWT.NONE).setText(label);
		return pair;
	}

	private void check(String text, String tip, String key, boolean on, Switching switching) {
		Button button = new Button(this, SWT.CHECK);
		button.setText(text);
		button.setToolTipText(tip);
		button.setSelection(on);
		button.setData(KEY, key);
		button.addListener(SWT.Selection, event -> change(switching.to(button.getSelection())));
	}

	/** Makes settings with something on or off. */
	@FunctionalInterface
	private interface Switching {
		ChartSettings to(boolean on);
	}

	private void change(ChartSettings next) {
		settings = next;
		changed.accept(next);
	}
}
