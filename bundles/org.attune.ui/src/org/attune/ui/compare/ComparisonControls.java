// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.compare;

import java.util.List;
import java.util.function.Consumer;

import org.attune.core.run.Run;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** The row above a comparison: whether it stays, how much of it is seen, and what results are measured against. */
final class ComparisonControls extends Composite {
	private static final String KEY = "org.attune.id"; //$NON-NLS-1$
	private final Button pin;
	private final Button differing;
	private final Combo baseline;
	private final Label left;
	private final Button metrics;
	private List<Run> runs = List.of();

	/** What a person asks for here. */
	interface Wishes {
		void pin(boolean pinned);

		void showAll(boolean all);

		void measureAgainst(Run baseline);

		void showCurves();
	}

	ComparisonControls(Composite parent, Wishes wishes) {
		super(parent, SWT.NONE);
		pin = button(SWT.TOGGLE, Messages.controls_pin, Messages.controls_pinTip, "compare.pin", wishes::pin); //$NON-NLS-1$
		differing = button(SWT.CHECK, Messages.controls_differing, Messages.controls_differingTip, "compare.differing", //$NON-NLS-1$
				only -> wishes.showAll(!only));
		new Label(this, SWT.NONE).setText(Messages.controls_baseline);
		baseline = new Combo(this, SWT.DROP_DOWN | SWT.READ_ONLY);
		baseline.setToolTipText(Messages.controls_baselineTip);
		baseline.setData(KEY, "compare.baseline"); //$NON-NLS-1$
		baseline.addListener(SWT.Selection, event -> wishes.measureAgainst(runs.get(baseline.getSelectionIndex())));
		left = new Label(this, SWT.NONE);
		left.setData(KEY, "compare.left"); //$NON-NLS-1$
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(left);
		metrics = button(SWT.PUSH, Messages.controls_metrics, Messages.controls_metricsTip, "compare.metrics", //$NON-NLS-1$
				pressed -> wishes.showCurves());
		GridLayoutFactory.swtDefaults().numColumns(getChildren().length).margins(6, 2).spacing(8, 0).applyTo(this);
	}

	private Button button(int style, String text, String tip, String key, Consumer<Boolean> action) {
		Button button = new Button(this, style);
		button.setText(text);
		button.setToolTipText(tip);
		button.setData(KEY, key);
		button.addListener(SWT.Selection, event -> action.accept(button.getSelection()));
		return button;
	}

	void show(Choice choice, SideBySide table) {
		boolean some = !table.runs().isEmpty();
		pin.setSelection(choice.pinned());
		pin.setEnabled(some || choice.pinned());
		differing.setSelection(!choice.all());
		differing.setEnabled(some);
		metrics.setEnabled(some);
		baseline.setEnabled(some);
		if (!runs.equals(table.runs())) {
			runs = table.runs();
			baseline.setItems(runs.stream().map(Run::label).toArray(String[]::new));
			baseline.requestLayout();
		}
		baseline.select(table.baseline().map(runs::indexOf).orElse(-1));
		left.setText(choice.left() == 0 ? "" : NLS.bind(Messages.controls_left, runs.size(), runs.size() + choice.left())); //$NON-NLS-1$
	}
}
